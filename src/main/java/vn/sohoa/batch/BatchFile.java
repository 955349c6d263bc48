package vn.sohoa.batch;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a batch, and what became of it.
 *
 * @param position in the manifest, from 1
 * @param declaredPages sides of paper that were put into the scanner
 * @param docCode of its document; absent before it has arrived, and if the document may not be
 *     spoken of
 * @param countedPages pages of the file that arrived; absent until they are counted
 */
@Schema(name = "BatchFile")
public record BatchFile(
    int position,
    String name,
    String sha256,
    Optional<Integer> declaredPages,
    Result result,
    Optional<String> docCode,
    Optional<Integer> countedPages) {

  /** What became of the file. */
  @Schema(name = "BatchFileResult")
  public enum Result {
    /** It has not arrived. */
    MISSING,
    /** It has arrived; its pages are not counted yet. */
    ARRIVED,
    /** It has arrived with the declared pages, or none were declared. */
    COMPLETE,
    /** It has arrived with more or fewer pages than declared. */
    PAGES_DIFFER,
    /** It has arrived, byte for byte, but cannot be opened. */
    UNREADABLE
  }

  boolean hasNotArrived() {
    return result == Result.MISSING;
  }

  boolean waitsForCount() {
    return result == Result.ARRIVED;
  }
}
