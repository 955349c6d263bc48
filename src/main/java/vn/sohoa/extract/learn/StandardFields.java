package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.header.Header;
import vn.sohoa.extract.header.HeaderFinder;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.extract.kind.Layout;
import vn.sohoa.page.Box;

/**
 * Fields of the header that samples have, which need no definition.
 *
 * @param layout what the samples' headers look like
 * @param readings what is read of each sample by its layout
 */
record StandardFields(Layout layout, List<Extraction> readings) {
  private static final double MARK = 1;
  private static final String NAME = "standard";
  private static final List<FieldName> NAMES =
      List.of(
          FieldName.CODE_NUMBER,
          FieldName.CODE_NOTATION,
          FieldName.ISSUED_DATE,
          FieldName.ORGAN_NAME,
          FieldName.SUBJECT);

  /**
   * Reads the standard fields of papers with this title.
   *
   * @param title empty if they have none
   */
  static StandardFields of(List<Sample> samples, Optional<String> title) {
    Layout layout = layout(samples);
    MarkPlan mark = title.map(it -> MarkPlan.title(it, MARK)).orElse(MarkPlan.text(NAME, MARK));
    var kind =
        new KindPlan(NAME, new Label(NAME, NAME), layout, List.of(mark), List.of(), List.of());
    Kinds only = Kinds.of(List.of(kind.kind()));
    var extractor = new Extractor(() -> only);
    return new StandardFields(
        layout, samples.stream().map(sample -> extractor.extract(sample.pages())).toList());
  }

  /** Returns the names of those that all samples have. */
  List<String> onAll() {
    return layout == Layout.FREE
        ? List.of()
        : NAMES.stream()
            .filter(name -> readings.stream().allMatch(it -> has(it, name)))
            .map(FieldName::metadataName)
            .toList();
  }

  /** Returns the place of the subject on the first page of a sample. */
  Optional<Box> subject(int sample) {
    return readings.get(sample).field(FieldName.SUBJECT).flatMap(ExtractedField::box);
  }

  private static boolean has(Extraction reading, FieldName name) {
    return reading.field(name).flatMap(ExtractedField::clean).isPresent();
  }

  private static Layout layout(List<Sample> samples) {
    List<Optional<Header>> headers =
        samples.stream().map(sample -> HeaderFinder.find(sample.firstSheet())).toList();
    if (headers.stream().allMatch(it -> it.flatMap(Header::numberRow).isPresent())) {
      return Layout.ADMINISTRATIVE;
    }
    return headers.stream().allMatch(Optional::isPresent) ? Layout.FORM : Layout.FREE;
  }
}
