package vn.sohoa.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    return page.of(
        batches.page(access.ownOnly(caller), state, before, page.rows()),
        batch -> Long.toString(batch.number()),
        this::view);
  }

  /**
   * @throws vn.sohoa.problem.ProblemException if there is no such batch that the caller sees
   */
  @Transactional
  public BatchView get(UUID id, SecurityContext caller) {
    return view(access.find(id, caller));
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

  private BatchView view(Batch batch) {
    return BatchView.of(batch, BatchCounts.of(files.all(batch.id())));
  }
}
