package vn.sohoa.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContentSketchTest {
  private static final String FORM =
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
      ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP Kính gửi: Ban Quản lý khu kinh tế
      Tôi tên là Trần Văn Thử, sinh ngày 15/4/1990, số định danh 031090012345, ở tại xã Thử Nghiệm.
      Đề nghị quý cơ quan xem xét cấp giấy phép xây dựng trên thửa đất số 12, diện tích 1.250 m2,
      theo hồ sơ gửi kèm. Tôi xin cam đoan những lời khai trên là đúng sự thật.""";

  @Test
  void readingsOfOnePaperAreSimilar() {
    ContentSketch first = sketch(FORM);
    ContentSketch second =
        sketch(FORM.toUpperCase(Locale.ROOT).replace("Ạ", "Ả").replace("\n", " "));
    assertThat(first.similarity(second)).isEqualTo(1);
    assertThat(first.hasSameNumbers(second)).isTrue();
    assertThat(first.bands()).isEqualTo(second.bands());
  }

  @Test
  void formsThatDifferInOneNumberShareNoBand() {
    ContentSketch other = sketch(FORM.replace("031090012345", "031090012346"));
    assertThat(sketch(FORM).similarity(other)).isEqualTo(1);
    assertThat(sketch(FORM).hasSameNumbers(other)).isFalse();
    assertThat(Collections.disjoint(sketch(FORM).bands(), other.bands())).isTrue();
  }

  @Test
  void differentTextsAreNotSimilar() {
    String other = "Báo cáo kết quả thực hiện nhiệm vụ năm 2025 của phòng ".repeat(5);
    assertThat(sketch(FORM).similarity(sketch(other))).isLessThan(0.2);
  }

  @Test
  void returnsEmptyForShortText() {
    assertThat(ContentSketch.of(List.of("Phụ lục 1", "", "bản vẽ"))).isEmpty();
  }

  @Property(tries = 50)
  void estimatesSimilarity(@ForAll @IntRange(min = 0, max = 400) int changed) {
    List<String> words = words(400, 1);
    List<String> others = new ArrayList<>(words.subList(0, 400 - changed));
    others.addAll(words(changed, 2));
    double common = Math.max(0, 400 - changed - 2);
    double truth = common / (2 * 398 - common);
    assertThat(sketch(String.join(" ", words)).similarity(sketch(String.join(" ", others))))
        .isBetween(truth - 0.26, truth + 0.26);
  }

  private static List<String> words(int count, int seed) {
    Random random = new Random(seed);
    return random.ints(count, 0, 1_000_000).mapToObj(ContentSketchTest::word).toList();
  }

  private static String word(int number) {
    return number == 0 ? "a" : (char) ('a' + number % 26) + word(number / 26);
  }

  private static ContentSketch sketch(String text) {
    return ContentSketch.of(List.of(text)).orElseThrow();
  }

  @Test
  void identityRequiresAllPartsAndIgnoresPadding() {
    Optional<String> organ = Optional.of("ỦY BAN NHÂN DÂN TỈNH THỬ");
    Optional<PaperIdentity> one =
        PaperIdentity.of(
            organ, Optional.of("05"), Optional.of("QĐ-UBND"), Optional.of("2025-01-05"));
    Optional<PaperIdentity> same =
        PaperIdentity.of(
            Optional.of("Uỷ ban nhân dân tỉnh Thử"),
            Optional.of("5"),
            Optional.of("QĐ-UBND"),
            Optional.of("2025-06-29"));
    Optional<PaperIdentity> nextYear =
        PaperIdentity.of(
            organ, Optional.of("5"), Optional.of("QĐ-UBND"), Optional.of("2026-06-29"));
    assertThat(one).isEqualTo(same).isNotEqualTo(nextYear);
    assertThat(
            PaperIdentity.of(
                organ, Optional.empty(), Optional.of("QĐ-UBND"), Optional.of("2025-01-05")))
        .isEmpty();
  }

  @Property
  void similarHashesShareBands(@ForAll Random random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String hash = java.util.HexFormat.of().formatHex(bytes);
    for (int bit = 0; bit < PageLook.MAX_BITS; bit++) {
      bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
    }
    String near = java.util.HexFormat.of().formatHex(bytes);
    assertThat(PageLook.distance(hash, near)).isLessThanOrEqualTo(PageLook.MAX_BITS);
    List<Long> shared = new ArrayList<>(bands(hash, "số 15"));
    shared.retainAll(bands(near, "Số 15."));
    assertThat(shared).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Collections.disjoint(bands(hash, "15"), bands(hash, "16"))).isTrue();
  }

  @Test
  void returnsEmptyForNearlyBlankPage() {
    assertThat(PageLook.of(1, "0".repeat(60) + "ffff", "Phụ lục")).isEmpty();
  }

  private static List<Long> bands(String hash, String text) {
    return PageLook.of(1, hash, text).orElseThrow().bands();
  }
}
