package vn.sohoa.web.scan;

import io.quarkus.qute.TemplateData;
import vn.sohoa.batch.BatchCounts;
import vn.sohoa.batch.BatchView;
import vn.sohoa.web.Texts;

/**
 * A batch as pages show it; texts may be empty.
 *
 * @param files arrived and declared
 * @param pages counted and declared
 * @param missing whether files have not arrived
 */
@TemplateData
public record BatchRow(
    String id,
    String name,
    String operator,
    String device,
    String profile,
    String openedAt,
    String closedAt,
    String files,
    String pages,
    boolean missing,
    boolean flawed) {

  static BatchRow of(BatchView batch, Texts t) {
    BatchCounts counts = batch.counts();
    return new BatchRow(
        batch.batchId().toString(),
        batch.name().orElse(t.of("web.batches.unnamed")),
        batch.operator().orElse(""),
        batch.device().orElse(""),
        batch.profile().orElse(""),
        t.time(batch.openedAt()),
        batch.closedAt().map(t::time).orElse(""),
        of(counts.arrivedFiles(), counts.declaredFiles(), t),
        of(counts.countedPages(), counts.declaredPages(), t),
        counts.missingFiles() > 0,
        counts.different() + counts.unreadableFiles() > 0);
  }

  private static String of(long part, long all, Texts t) {
    return t.number(part) + " / " + t.number(all);
  }

  /** Whether files may still arrive. */
  public boolean open() {
    return closedAt.isEmpty();
  }
}
