package vn.sohoa.dossier.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import vn.sohoa.dossier.SyncOutcome;
import vn.sohoa.problem.Reason;

/**
 * Result of one line of a batch.
 *
 * @param line from 1
 * @param code of the dossier; empty if it could not be read
 * @param outcome present if the line was accepted
 * @param reason present if the line was rejected
 * @param detail the invalid value and what is expected
 */
@RegisterForReflection // written without the framework
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BatchResult(
    long line,
    Optional<String> code,
    Optional<SyncOutcome> outcome,
    Optional<Reason> reason,
    Optional<String> detail) {
  BatchResult(long line, Optional<String> code, SyncOutcome outcome) {
    this(line, code, Optional.of(outcome), Optional.empty(), Optional.empty());
  }

  static BatchResult refused(long line, Optional<String> code, Reason reason, String detail) {
    return new BatchResult(line, code, Optional.empty(), Optional.of(reason), Optional.of(detail));
  }
}
