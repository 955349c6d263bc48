package vn.sohoa.dossier.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.sohoa.dossier.SyncOutcome;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Result of one dossier of a batch.
 *
 * @param line from 1
 * @param position in the envelope or list of the line, from 1; absent if the line is the dossier
 * @param code of the dossier; empty if it could not be read
 * @param outcome present if the dossier was accepted
 * @param reason present if the dossier was rejected
 * @param detail the invalid value and what is expected
 * @param errors individual faults of a rejected dossier, with pointers into the line
 * @param warnings what was accepted but is probably a mistake, with pointers into the line
 */
@RegisterForReflection(targets = {BatchResult.class, Problem.Fault.class}) // written without REST
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BatchResult(
    long line,
    Optional<Integer> position,
    Optional<String> code,
    Optional<SyncOutcome> outcome,
    Optional<Reason> reason,
    Optional<String> detail,
    List<Problem.Fault> errors,
    List<Problem.Fault> warnings) {
  private static final Logger LOG = Logger.getLogger(BatchResult.class);

  static BatchResult accepted(BatchRow.Place place, Optional<String> code, SyncResult result) {
    return new BatchResult(
        place.line(),
        place.position(),
        code,
        Optional.of(result.outcome()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        result.warnings());
  }

  /** Returns the result of a dossier that failed for no documented reason, and logs the cause. */
  static BatchResult failed(BatchRow.Place place, Optional<String> code, RuntimeException cause) {
    LOG.errorf(cause, "a dossier in line %d of a batch failed", place.line());
    return refused(
        place,
        code,
        new ProblemException(Reason.INTERNAL_ERROR, Message.of("problem.line", place.line())));
  }

  static BatchResult refused(
      BatchRow.Place place, Optional<String> code, ProblemException refusal) {
    return new BatchResult(
        place.line(),
        place.position(),
        code,
        Optional.empty(),
        Optional.of(refusal.reason()),
        Optional.of(refusal.detail()),
        refusal.faults().stream().map(fault -> fault.in(Language.ENGLISH)).toList(),
        List.of());
  }
}
