package vn.sohoa.bench.fields;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.review.PaperFields;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule.Question;
import vn.sohoa.review.policy.ReviewPolicy;

/** What the review policy asks a person about a paper. */
public final class ShippedReview {
  private final PaperFields fields = new PaperFields(Kinds::builtIn);
  private final ReviewPolicy policy;

  /** Uses the policy as shipped. */
  public static ShippedReview create() throws IOException {
    return new ShippedReview(ShippedPolicy.read());
  }

  ShippedReview(ReviewPolicy policy) {
    this.policy = policy;
  }

  /** Findings that stop the paper until a person has decided; each takes one decision. */
  public List<Finding> blocking(Extraction extraction) {
    Optional<String> kind = kind(extraction);
    return extraction.findings().stream()
        .filter(
            finding ->
                policy.blocks(
                    new Question(
                        finding.code(),
                        kind,
                        finding.field().map(name -> fields.importance(name, kind)))))
        .toList();
  }

  /** Whether the field identifies the paper or its owner. */
  boolean isKey(Answer answer, Extraction extraction) {
    return fields.importance(answer.name().metadataName(), kind(extraction)) == Importance.KEY;
  }

  private static Optional<String> kind(Extraction extraction) {
    return extraction.kind().map(Kind::id);
  }
}
