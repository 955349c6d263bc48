package vn.sohoa.admin.sample.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sohoa.admin.sample.draw.Typefaces;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Column;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.RowCleaner;

/**
 * The kinds of the program and their samples, read without OCR from the words as they were drawn.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindSamplesTest {
  private static final int SEEDS = 3;

  /** Labels of heads are prescribed. */
  private static final Set<String> OF_HEAD =
      Set.of("codeNumber", "codeNotation", "subject", "addressee");

  private static final double KINDS_RIGHT = 0.98;
  private static final double FIELDS_RIGHT = 0.97;

  /** Of fields with labels that the definition does not have. */
  private static final double UNKNOWN_RIGHT = 0.78;

  private static final double ALL_RIGHT = 0.92;
  private static final double SURE = 0.9;
  private static final double SURE_RIGHT = 0.99;
  private static final double ROWS_RIGHT = 0.95;

  private final PaperMaker maker = new PaperMaker(List.of(Typefaces.bundled(0.9)));
  private final Extractor extractor = new Extractor();
  private final List<Read> all = all();

  /** A paper with what was extracted from it. */
  private record Read(Kind kind, DrawnPaper paper, Extraction extraction) {
    boolean isKindRight() {
      return extraction.kind().equals(Optional.of(kind));
    }

    List<TruthCheck.Outcome> fields() {
      return new TruthCheck(kind).fields(paper.truth(), extraction);
    }

    @Override
    public String toString() {
      return kind.id()
          + " read as "
          + extraction.kind().map(Kind::id)
          + ": "
          + paper.layout()
          + fields();
    }
  }

  private List<Read> all() {
    var read = new ArrayList<Read>();
    for (Kind kind : Kinds.builtIn().all()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        DrawnPaper paper = maker.make(Order.of(kind.id(), seed));
        read.add(new Read(kind, paper, extractor.extract(paper.contents())));
      }
    }
    return read;
  }

  @Test
  void everyKindHasATemplate() {
    assertThat(maker.kinds()).containsAll(Kinds.builtIn().all().stream().map(Kind::id).toList());
  }

  @Test
  void samplesAreOfTheirKind() {
    List<Read> wrong = all.stream().filter(read -> !read.isKindRight()).toList();
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - KINDS_RIGHT) * all.size()));
  }

  @Test
  void fieldsWithKnownLabelsAreExtracted() {
    List<TruthCheck.Outcome> known =
        all.stream()
            .flatMap(read -> read.fields().stream())
            .filter(TruthCheck.Outcome::known)
            .toList();

    List<TruthCheck.Outcome> wrong = known.stream().filter(field -> !field.right()).toList();
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - FIELDS_RIGHT) * known.size()));
  }

  @Test
  void fieldsWithOtherLabelsAreExtracted() {
    List<TruthCheck.Outcome> printed = printed();
    List<TruthCheck.Outcome> unknown = printed.stream().filter(field -> !field.known()).toList();

    assertThat(shareRight(unknown)).isGreaterThan(UNKNOWN_RIGHT);
    assertThat(shareRight(printed)).isGreaterThan(ALL_RIGHT);
  }

  @Test
  void sureValuesAreRight() {
    List<TruthCheck.Outcome> sure =
        printed().stream().filter(field -> field.confidence() >= SURE).toList();

    assertThat(sure).hasSizeGreaterThan(1_000);
    assertThat(shareRight(sure)).isGreaterThan(SURE_RIGHT);
  }

  @Test
  void rowsOfTablesAreExtracted() {
    int rows = 0;
    int right = 0;
    for (Read read : all) {
      for (var table : read.paper().truth().rows().entrySet()) {
        List<String> found =
            read.extraction().fields().stream()
                .filter(field -> field.name().metadataName().equals(table.getKey()))
                .flatMap(field -> field.clean().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        for (Map<String, String> row : table.getValue()) {
          rows++;
          // Each found row counts for one printed row only
          right +=
              canonical(read.kind(), table.getKey(), row).filter(found::remove).isPresent() ? 1 : 0;
        }
      }
    }

    assertThat((double) right / rows).isGreaterThan(ROWS_RIGHT);
  }

  /** Returns the row as it would be extracted: the columns of the definition, each cleaned. */
  private static Optional<String> canonical(Kind kind, String table, Map<String, String> row) {
    KindField field =
        kind.fields().stream().filter(it -> it.name().equals(table)).findFirst().orElseThrow();
    var cells = new LinkedHashMap<String, String>();
    field.columns().stream()
        .map(Column::name)
        .filter(row::containsKey)
        .forEach(column -> cells.put(column, row.get(column)));
    return field.cleaner().clean(RowCleaner.write(cells)).value();
  }

  private List<TruthCheck.Outcome> printed() {
    return all.stream()
        .flatMap(read -> read.fields().stream())
        .filter(field -> !field.byPen())
        .toList();
  }

  private static double shareRight(List<TruthCheck.Outcome> fields) {
    return (double) fields.stream().filter(TruthCheck.Outcome::right).count() / fields.size();
  }

  /** Otherwise benchmarks would only show that definitions know their own samples. */
  @Test
  void manyLabelsAreNotThoseOfTheDefinitions() {
    List<TruthCheck.Outcome> labelled =
        all.stream()
            .flatMap(read -> read.fields().stream())
            .filter(field -> !field.label().isEmpty())
            .filter(field -> !OF_HEAD.contains(field.name()))
            .toList();

    long unknown = labelled.stream().filter(field -> !field.known()).count();
    assertThat((double) unknown / labelled.size()).isBetween(0.3, 0.7);
  }
}
