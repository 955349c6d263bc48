package vn.sohoa.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Finding;

class PageRepeatsTest {
  private static final String LOOK =
      "0000719023007500600040000000000000000000000000000000000000000000";
  private static final String NEARLY =
      "0000719023007500600060000000000000000000000000000000000000000001";
  private static final String OTHER =
      "00ff7190ffff0000600040ffff0000000000000000ffff000000000000000000";
  private static final String TEXT =
      "Căn cứ Nghị định số 118 của Chính phủ; xét đề nghị của Trưởng phòng Quản lý quy hoạch và xây"
          + " dựng về việc cấp giấy phép cho Công ty tại lô CN5 khu công nghiệp";

  private static PageRepeats.Seen page(int number, String hash, String text) {
    return new PageRepeats.Seen(number, hash, text);
  }

  private static List<String> repeats(PageRepeats.Seen... pages) {
    return PageRepeats.find(List.of(pages)).stream()
        .map((Finding it) -> it.page().orElseThrow() + "=" + it.detail())
        .toList();
  }

  @Test
  void secondScanOfASheetIsARepeat() {
    assertThat(
            repeats(
                page(1, OTHER, "Trang khác"),
                page(2, LOOK, TEXT),
                page(3, NEARLY, TEXT.replace("Chính phủ", "Chinh phủ"))))
        .containsExactly("3=2");
  }

  @Test
  void everyRepeatNamesTheFirst() {
    assertThat(repeats(page(1, LOOK, TEXT), page(2, LOOK, TEXT), page(3, LOOK, TEXT)))
        .containsExactly("2=1", "3=1");
  }

  @Test
  void formWithOtherNumbersIsNone() {
    assertThat(repeats(page(1, LOOK, TEXT), page(2, LOOK, TEXT.replace("118", "119")))).isEmpty();
  }

  @Test
  void otherTextOfTheSameLookIsNone() {
    String other = TEXT.replace("Công ty tại lô CN5", "ông Nguyễn Văn An ở số nhà CN5");

    assertThat(repeats(page(1, LOOK, TEXT), page(2, LOOK, other))).isEmpty();
  }

  @Test
  void otherLookOfTheSameTextIsNone() {
    assertThat(repeats(page(1, LOOK, TEXT), page(2, OTHER, TEXT))).isEmpty();
  }

  @Test
  void separatorsWithFewWordsAreNone() {
    assertThat(repeats(page(1, LOOK, "TỜ NGĂN"), page(2, LOOK, "TỜ NGĂN"))).isEmpty();
  }

  @Test
  void printedBacksAreNone() {
    assertThat(
            repeats(
                page(1, OTHER, "Tờ khai của người thứ nhất"),
                page(2, LOOK, TEXT),
                page(3, OTHER, "Tờ khai của người thứ hai"),
                page(4, LOOK, TEXT)))
        .isEmpty();
  }

  @Test
  void bothSidesOfASheetScannedAgainAreRepeats() {
    String back = TEXT.replace("118", "120");

    assertThat(
            repeats(
                page(1, LOOK, TEXT), page(2, LOOK, back), page(3, LOOK, TEXT), page(4, LOOK, back)))
        .containsExactly("3=1", "4=2");
  }

  @Test
  void samePictureWithoutWordsIsARepeat() {
    String drawing = "f".repeat(16) + "0".repeat(48);
    String sparse = "f".repeat(4) + "0".repeat(60);

    assertThat(repeats(page(1, drawing, ""), page(2, drawing, ""))).containsExactly("2=1");
    assertThat(repeats(page(1, sparse, ""), page(2, sparse, ""))).isEmpty();
  }

  @Test
  void manyPagesAreComparedInTime() {
    PageRepeats.Seen[] pages =
        IntStream.rangeClosed(1, 3000)
            .mapToObj(number -> page(number, LOOK, TEXT + " trang " + number))
            .toArray(PageRepeats.Seen[]::new);

    assertThat(repeats(pages)).isEmpty();
  }
}
