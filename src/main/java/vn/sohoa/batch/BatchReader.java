package vn.sohoa.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.sohoa.access.Caller;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;

/** Reads batches, and what became of their files; a station sees its own. */
@ApplicationScoped
public class BatchReader {
  private final BatchRepository batches;
  private final BatchFileReader files;
  private final BatchAccess access;

  BatchReader(BatchRepository batches, BatchFileReader files, BatchAccess access) {
    this.batches = batches;
    this.files = files;
    this.access = access;
  }

  /**
   * Returns batches, newest first.
   *
   * @param state of which; empty for all
   */
  @Transactional
  public CursorPage<BatchView> page(
      Optional<BatchState> state, ListPage page, SecurityContext caller) {
    long before = page.position().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    List<Batch> found = batches.page(Caller.station(caller), state, before, page.rows());
    Map<UUID, List<BatchFile>> filesOf = files.of(found.stream().map(Batch::id).toList());
    return page.of(
        found,
        batch -> Long.toString(batch.number()),
        batch -> BatchView.of(batch, filesOf.getOrDefault(batch.id(), List.of())));
  }

  /**
   * @throws vn.sohoa.problem.ProblemException if there is no such batch that the caller sees
   */
  @Transactional
  public BatchView get(UUID id, SecurityContext caller) {
    return BatchView.of(access.find(id, caller), files.all(id));
  }

  /**
   * Returns files in the order of the manifest.
   *
   * @throws vn.sohoa.problem.ProblemException if there is no such batch that the caller sees
   */
  @Transactional
  public CursorPage<BatchFile> files(UUID id, ListPage page, SecurityContext caller) {
    return page.of(
        files.page(access.find(id, caller).id(), page.afterNumber(), page.rows()),
        file -> Integer.toString(file.position()),
        Function.identity());
  }
}
