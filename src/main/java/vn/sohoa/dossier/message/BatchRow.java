package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import vn.sohoa.problem.JsonFaults;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A parsed dossier of a batch: a message, or the reason of its rejection.
 *
 * @param place where it stands in the request
 * @param code of the dossier; empty if it could not be read
 */
record BatchRow(
    Place place,
    Optional<String> code,
    Optional<DossierMessage> message,
    Optional<BatchResult> refusal) {

  /**
   * @param line from 1
   * @param position in the envelope or list of the line, from 1; empty if the line is the dossier
   */
  record Place(long line, Optional<Integer> position) {
    static Place ofLine(long line) {
      return new Place(line, Optional.empty());
    }
  }

  static BatchRow read(Place place, DossierMessage message) {
    return new BatchRow(place, Optional.of(message.code()), Optional.of(message), Optional.empty());
  }

  static BatchRow refused(Place place, Optional<String> code, ProblemException refusal) {
    return refused(code, place, BatchResult.refused(place, code, refusal));
  }

  static BatchRow failed(Place place, Optional<String> code, RuntimeException cause) {
    return refused(code, place, BatchResult.failed(place, code, cause));
  }

  private static BatchRow refused(Optional<String> code, Place place, BatchResult refusal) {
    return new BatchRow(place, code, Optional.empty(), Optional.of(refusal));
  }

  static ProblemException unreadable(JsonProcessingException cause) {
    return ProblemException.of(Reason.INVALID_REQUEST, JsonFaults.of(cause));
  }

  boolean isOfSameDossier(BatchRow other) {
    return code.isPresent() && code.equals(other.code);
  }
}
