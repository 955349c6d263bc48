package vn.sohoa.admin.sample.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Shape;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Typeface;
import vn.sohoa.admin.sample.draw.Typefaces;
import vn.sohoa.admin.sample.value.Dates;
import vn.sohoa.clean.identifier.MachineReadableZone;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

class PaperMakerTest {
  private static final String REQUEST = "van-ban-de-nghi-thuc-hien-du-an";

  private final PaperMaker maker = new PaperMaker(List.of(Typefaces.bundled(0.9)));

  private static String text(DrawnPaper paper) {
    return words(
        paper.contents().getFirst().words().stream()
            .map(Word::text)
            .collect(Collectors.joining(" ")));
  }

  /** Returns the words without punctuation, with a blank around each. */
  private static String words(String text) {
    return " " + VietnameseText.toneKey(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** Days are printed in words. */
  private static String printed(Truth.Printed field) {
    return field.name().equals("issuedDate")
        ? Dates.words(LocalDate.parse(field.value()))
        : field.value();
  }

  @Test
  void equalOrdersGiveEqualPapers() {
    DrawnPaper one = maker.make(Order.of(REQUEST, 5));
    DrawnPaper other = new PaperMaker(List.of(Typefaces.bundled(0.9))).make(Order.of(REQUEST, 5));

    assertThat(other.truth()).isEqualTo(one.truth());
    assertThat(other.contents()).isEqualTo(one.contents());
  }

  /** Otherwise a seed means another paper on each machine. */
  @Test
  void theTruthDoesNotDependOnTheFonts() {
    List<PaperMaker> others =
        List.of(
            new PaperMaker(List.of(Typefaces.bundled(0.75))),
            new PaperMaker(List.of(new Renamed("DejaVu Wide", Typefaces.bundled(1.15)))),
            new PaperMaker(
                List.of(Typefaces.bundled(0.8), Typefaces.bundled(1), Typefaces.bundled(1.1))));

    for (String kind : maker.kinds()) {
      for (int seed = 0; seed < 2; seed++) {
        Order order = Order.of(kind, seed).withPages(1 + seed % 2);
        Truth truth = maker.make(order).truth();

        assertThat(others)
            .as(kind + " " + seed)
            .allSatisfy(other -> assertThat(other.make(order).truth()).isEqualTo(truth));
      }
    }
  }

  /** A face of another name. */
  private record Renamed(String name, Typeface face) implements Typeface {
    @Override
    public double width(String text, double size, Style style) {
      return face.width(text, size, style);
    }

    @Override
    public Shape outline(String text, double x, double baseline, double size, Style style) {
      return face.outline(text, x, baseline, size, style);
    }
  }

  @Test
  void contentThatNeedsMoreThanOnePageIsRefused() {
    var order =
        new Order(
            REQUEST,
            3,
            Optional.empty(),
            Map.of("applicant", "Công ty ".repeat(2_000)),
            List.of(),
            Optional.empty(),
            1);

    assertThatThrownBy(() -> maker.make(order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fit on one page");
  }

  @Test
  void noTwoPapersAreAlike() {
    var texts = new HashSet<String>();
    var layouts = new HashSet<String>();

    for (int seed = 0; seed < 40; seed++) {
      DrawnPaper paper = maker.make(Order.of(REQUEST, seed));
      texts.add(text(paper));
      layouts.add(paper.layout());
    }

    assertThat(texts).hasSize(40);
    assertThat(layouts).hasSizeGreaterThan(8);
  }

  @Test
  void theTruthOfEveryKindStandsOnItsFirstPage() {
    for (String kind : maker.kinds()) {
      for (int seed = 0; seed < 3; seed++) {
        DrawnPaper paper = maker.make(Order.of(kind, seed));

        assertThat(paper.pages()).as(kind + " " + seed).hasSize(1);
        String text = text(paper);
        assertThat(paper.truth().fields())
            .as(kind + " " + seed)
            .isNotEmpty()
            .allMatch(field -> text.contains(words(printed(field))));
        paper
            .truth()
            .rows()
            .values()
            .forEach(
                rows ->
                    assertThat(rows)
                        .isNotEmpty()
                        .allMatch(row -> row.values().stream().noneMatch(String::isBlank)));
      }
    }
  }

  @Test
  void everythingIsDrawnWithinThePage() {
    for (String kind : maker.kinds()) {
      PageContent page = maker.make(Order.of(kind, 8)).contents().getFirst();

      assertThat(page.words())
          .as(kind)
          .allMatch(word -> word.box().x() > 0 && word.box().right() < page.width())
          .allMatch(word -> word.box().y() > 0 && word.box().bottom() < page.height());
    }
  }

  @Test
  void codesHaveValidCheckDigits() {
    for (int seed = 0; seed < 30; seed++) {
      assertThat(value(maker.make(Order.of("hoa-don-gtgt", seed)), "taxCode"))
          .hasValueSatisfying(code -> assertThat(TaxCode.parse(code)).isPresent());
      assertThat(zone(maker.make(Order.of("ho-chieu", seed)), 2)).isPresent();
      assertThat(zone(maker.make(Order.of("can-cuoc-mat-sau", seed)), 3)).isPresent();
    }
  }

  private static Optional<String> value(DrawnPaper paper, String name) {
    return paper.truth().fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Truth.Printed::value)
        .findFirst();
  }

  private static Optional<MachineReadableZone> zone(DrawnPaper paper, int lines) {
    List<Word> words = paper.contents().getFirst().words();
    return MachineReadableZone.parse(
        words.subList(words.size() - lines, words.size()).stream()
            .map(Word::text)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void amountsInWordsAreThoseInDigits() {
    DrawnPaper paper =
        maker.make(
            new Order(
                "phieu-thu-tien",
                1,
                Optional.empty(),
                Map.of("fee", "21.105.000 đồng"),
                List.of(),
                Optional.empty(),
                1));

    assertThat(value(paper, "amountInWords"))
        .hasValue("Hai mươi mốt triệu một trăm linh năm nghìn đồng");
  }

  @Test
  void whatIsGivenIsPrinted() {
    DrawnPaper paper =
        maker.make(
            new Order(
                REQUEST,
                3,
                Optional.empty(),
                Map.of("applicant", "Công ty TNHH Cho Trước", "applicantCode", ""),
                List.of("Mã thủ tục hành chính: 1.009645"),
                Optional.of("H24.99-250203-0007"),
                3));

    assertThat(value(paper, "investorName")).hasValue("Công ty TNHH Cho Trước");
    assertThat(value(paper, "taxCode")).isEmpty();
    assertThat(text(paper)).contains("mã thủ tục hành chính 1 009645");
    assertThat(paper.contents()).hasSize(3);
    assertThat(paper.contents().getFirst().barcodes())
        .extracting(Barcode::text)
        .containsExactly("H24.99-250203-0007");
  }

  @Test
  void kindsWithoutATemplateAreRefused() {
    assertThatThrownBy(() -> maker.make(Order.of("khong-co", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("khong-co");
  }
}
