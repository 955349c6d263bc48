package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.limit.OutOfTimeException;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.label.FieldFaults;
import vn.sohoa.page.PageContent;

/** Whatever the definition of a kind does, the extraction ends and keeps what it has. */
@Timeout(60)
class ExtractionLimitTest {
  private static final Duration LIMIT = Duration.ofMillis(300);

  /** For a field before one that never ends, also on a busy machine. */
  private static final Duration ENOUGH = Duration.ofSeconds(3);

  private static final Finding INCOMPLETE =
      Finding.ofDocument(FindingCode.EXTRACTION_INCOMPLETE, "");

  private static final String SLIP =
      """
      id: phieu-thu
      name: {vi: Phiếu thử, en: Trial slip}
      legalBasis: example
      layout: free
      recognise:
        - {title: PHIẾU THỬ, weight: 1}
      fields:
        - {name: first, label: {vi: A, en: A}, anchors: [Chủ sở hữu]}
        - {name: second, label: {vi: B, en: B}, anchors: [Địa điểm], required: true}
        - {name: third, label: {vi: C, en: C}, anchors: [Nội dung]}
      """;

  private final List<String> faults = new ArrayList<>();
  private final FieldFaults told =
      (kind, field, cause) ->
          faults.add(kind.id() + " " + field.name() + " " + cause.getClass().getSimpleName());

  private static Paper paper() {
    return new Paper()
        .centered(300, 60, "PHIẾU THỬ")
        .at(85, 100, "Chủ sở hữu: Công ty Thử Nghiệm")
        .at(85, 120, "Địa điểm: Lô CN-05")
        .at(85, 140, "Nội dung: nhà xưởng số 2");
  }

  /** Returns the slip, whose second field has this cleaner. */
  private static Kinds slip(Cleaner second) {
    Kind kind = KindReader.read("slip.yaml", SLIP).getFirst();
    List<KindField> fields =
        kind.fields().stream()
            .map(field -> field.name().equals("second") ? with(field, second) : field)
            .toList();
    return Kinds.of(
        List.of(
            new Kind(
                kind.id(),
                kind.name(),
                kind.abbreviation(),
                kind.basis(),
                kind.use(),
                kind.layout(),
                kind.marks(),
                kind.requires(),
                fields)));
  }

  private static KindField with(KindField field, Cleaner cleaner) {
    return new KindField(
        field.name(),
        field.label(),
        field.anchors(),
        field.zone(),
        field.pattern(),
        field.viqr(),
        field.type(),
        cleaner,
        field.list(),
        field.required(),
        field.lines(),
        field.below(),
        field.repeated(),
        field.page(),
        field.ticks(),
        field.columns());
  }

  private Extraction extract(Kinds kinds) {
    return new Extractor(() -> kinds, ENOUGH, told).extract(List.of(paper().page()));
  }

  private static Stream<Optional<String>> values(Extraction read, String... names) {
    return Stream.of(names)
        .map(name -> read.field(new FieldName(name)).flatMap(ExtractedField::clean));
  }

  @Test
  void anEvilPatternTakesNoTime() {
    Kinds kinds =
        Kinds.of(
            KindReader.read(
                "evil.yaml",
                SLIP
                    + "  - {name: evil, label: {vi: D, en: D}, pattern: '((?:\\p{L}|\\p{L}\\p{L}| )+)+#$', required: true}\n"));
    Paper long_ = paper().at(20, 200, "nguyen van a ".repeat(200));
    long start = System.nanoTime();

    Extraction read = new Extractor(() -> kinds).extract(List.of(long_.page()));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.FIELD_MISSING, "evil", ""))
        .doesNotContain(INCOMPLETE);
  }

  @Test
  void whatWasReadBeforeTheTimeIsOverIsKept() {
    Extraction read =
        extract(
            slip(
                _ -> {
                  while (true) {
                    Deadline.check();
                  }
                }));

    assertThat(values(read, "first", "second", "third"))
        .containsExactly(Optional.of("Công ty Thử Nghiệm"), Optional.empty(), Optional.empty());
    assertThat(read.kind().map(Kind::id)).contains("phieu-thu");
    assertThat(read.findings()).contains(INCOMPLETE);
    assertThat(faults)
        .containsExactly("phieu-thu second " + OutOfTimeException.class.getSimpleName());
  }

  @Test
  void aDefinitionWithTooManyLabelsEndsInTime() {
    var fields = new StringBuilder(SLIP);
    for (int field = 0; field < 60; field++) {
      fields.append("  - {name: many%d, label: {vi: D, en: D}, anchors: [".formatted(field));
      for (int label = 0; label < 90; label++) {
        fields.append("Chủ sở hữu công trình xây dựng số %d %d, ".formatted(field, label));
      }
      fields.append("Số]}\n");
    }
    Kinds kinds = Kinds.of(KindReader.read("many.yaml", fields.toString()));
    Paper full = paper();
    for (int row = 0; row < 55; row++) {
      full.at(
          20, 200 + row * 11, "Chủ sở hữu của công trình xây dựng nhà ở số " + row + " đường A");
    }
    long start = System.nanoTime();

    Extraction read = new Extractor(() -> kinds, LIMIT, told).extract(List.of(full.page()));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(read.findings()).contains(INCOMPLETE);
  }

  @Test
  void anErrorOfOneFieldDoesNotConcernTheOthers() {
    Extraction read =
        extract(
            slip(
                _ -> {
                  throw new IllegalStateException("a fault of the cleaner");
                }));

    assertThat(values(read, "first", "second", "third"))
        .containsExactly(
            Optional.of("Công ty Thử Nghiệm"), Optional.empty(), Optional.of("nhà xưởng số 2"));
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.EXTRACTION_INCOMPLETE, "second", ""))
        .doesNotContain(Finding.ofField(FindingCode.FIELD_MISSING, "second", ""));
    assertThat(faults).containsExactly("phieu-thu second IllegalStateException");
  }

  @Test
  void aStackThatOverflowsDoesNotEndTheExtraction() {
    Extraction read = extract(slip(ExtractionLimitTest::deeper));

    assertThat(values(read, "third")).containsExactly(Optional.of("nhà xưởng số 2"));
    assertThat(faults).containsExactly("phieu-thu second StackOverflowError");
  }

  private static Cleaned deeper(String text) {
    return text.isEmpty() ? Cleaned.of(text) : deeper(text.substring(1) + text.charAt(0));
  }

  @Test
  void thousandsOfKindsEndInTime() {
    var kinds = new ArrayList<Kind>();
    for (int part = 0; part < 10; part++) {
      var file = new StringBuilder();
      for (int at = 0; at < 100; at++) {
        String id = part + "-" + at;
        file.append(SLIP.substring(0, SLIP.indexOf("fields:")).replace("phieu-thu", "k-" + id));
        for (int mark = 0; mark < 10; mark++) {
          file.append("  - {title: PHIẾU THỬ NGHIỆM SỐ %s-%d}\n".formatted(id, mark));
        }
        file.append("---\n");
      }
      kinds.addAll(KindReader.read("part.yaml", file.substring(0, file.length() - 4)));
    }
    Kinds known = Kinds.of(kinds);
    List<PageContent> pages = new ArrayList<>();
    for (int page = 0; page < 60; page++) {
      Paper full = new Paper();
      for (int row = 0; row < 40; row++) {
        full.centered(300, 60 + row * 12, "PHIẾU THỬ NGHIỆM SỐ X-Y-" + row);
      }
      pages.add(full.page());
    }
    long start = System.nanoTime();

    Extraction read = new Extractor(() -> known, LIMIT, told).extract(pages);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(read.findings()).contains(INCOMPLETE);
  }

  @Test
  void theLimitIsPositive() {
    assertThatThrownBy(() -> new Extractor(Kinds::builtIn, Duration.ZERO, told))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
