package vn.sohoa.review;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.DocumentState;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.Reason;

/** What became of each document of a request about many, in the order of the request. */
@Schema(name = "BulkDecisionResults")
public record DecisionReceipts(List<Result> results) {
  public DecisionReceipts {
    results = List.copyOf(results);
  }

  /** A document after its decisions. */
  record Receipt(String docCode, DocumentState state, String version) {}

  /**
   * @param state of the document since; absent if it was refused
   * @param version as in the ETag of the document; absent if it was refused
   * @param refused why nothing was decided; absent if it was
   * @param errors individual faults of a refused request
   */
  @Schema(name = "BulkDecisionResult")
  public record Result(
      String docCode,
      Optional<DocumentState> state,
      Optional<String> version,
      Optional<Reason> refused,
      List<Problem.Fault> errors) {
    public Result {
      errors = List.copyOf(errors);
    }

    static Result of(Receipt receipt) {
      return new Result(
          receipt.docCode(),
          Optional.of(receipt.state()),
          Optional.of(receipt.version()),
          Optional.empty(),
          List.of());
    }
  }
}
