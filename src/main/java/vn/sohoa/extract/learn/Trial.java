package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.extract.kind.Layout;

/**
 * Values that planned fields have on the samples, read as any paper of the kind is.
 *
 * @param readings what was read of each sample
 */
record Trial(List<Extraction> readings) {
  private static final String NAME = "trial";

  static Trial of(List<FieldPlan> plans, List<Sample> samples) {
    var plan =
        new KindPlan(
            NAME,
            new Label(NAME, NAME),
            Layout.FREE,
            List.of(MarkPlan.text(NAME, 1)),
            List.of(),
            plans);
    Kinds only = Kinds.of(List.of(plan.kind()));
    var extractor = new Extractor(() -> only);
    return new Trial(
        samples.stream()
            .map(
                sample ->
                    extractor.extract(sample.pages(), ExternalEvidence.NONE, Optional.of(NAME)))
            .toList());
  }

  /** Returns what a field has on each sample. */
  List<Optional<Candidate>> of(FieldPlan plan) {
    var name = new FieldName(plan.name());
    return readings.stream()
        .map(reading -> reading.field(name).map(ExtractedField::chosen))
        .toList();
  }
}
