package vn.sohoa.review.sampling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Request for a sample.
 *
 * @param count number of documents; exactly one of count and share is given
 * @param share share of the lot, rounded up
 * @param fields names of the fields to read; the six that the guidance requires if absent
 * @param linesPerDocument number of text lines to type for each document; 2 if absent
 */
@Schema(name = "SamplingPlanRequest")
public record PlanRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid Lot lot,
    Optional<@Min(1) @Max(5000) Integer> count,
    Optional<@DecimalMin("0.0001") @DecimalMax("1") Double> share,
    Optional<@Size(max = 3) List<@NotNull Stratum>> strata,
    Optional<@Size(min = 1, max = 30) List<@NotBlank String>> fields,
    Optional<@Min(0) @Max(20) Integer> linesPerDocument,
    Optional<@DecimalMin("0") @DecimalMax("1") Double> target,
    Optional<@DecimalMin("0") @DecimalMax("1") Double> characterTarget) {
  static final int MOST_DOCUMENTS = 5000;

  private static final int USUAL_LINES = 2;
  private static final List<String> REQUIRED_FIELDS =
      List.of("typeName", "codeNumber", "codeNotation", "issuedDate", "organName", "subject");

  List<String> fieldNames() {
    return fields.orElse(REQUIRED_FIELDS).stream().distinct().toList();
  }

  List<Stratum> grouping() {
    return strata.orElse(List.of()).stream().distinct().toList();
  }

  int lines() {
    return linesPerDocument.orElse(USUAL_LINES);
  }

  /** Returns how many documents to draw from a lot of this size, at most 5,000. */
  int size(int lotSize) {
    int wanted = count.orElseGet(() -> (int) Math.ceil(share.orElseThrow() * lotSize));
    return Math.min(wanted, MOST_DOCUMENTS);
  }

  void requireOneSize() {
    if (count.isPresent() == share.isPresent()) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("fault.sample-size"));
    }
  }
}
