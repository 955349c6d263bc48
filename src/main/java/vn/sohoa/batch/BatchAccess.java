package vn.sohoa.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.access.Caller;
import vn.sohoa.problem.ProblemException;

/** Who sees which batches: a station its own, others all. */
@ApplicationScoped
class BatchAccess {
  private final BatchRepository batches;

  BatchAccess(BatchRepository batches) {
    this.batches = batches;
  }

  /**
   * Returns a batch that the caller sees.
   *
   * @throws ProblemException if there is none
   */
  Batch find(UUID id, SecurityContext caller) {
    Optional<String> owner = Caller.station(caller);
    return batches
        .find(id)
        .filter(batch -> owner.isEmpty() || owner.get().equals(batch.keyId()))
        .orElseThrow(() -> ProblemException.notFound("batch", id));
  }
}
