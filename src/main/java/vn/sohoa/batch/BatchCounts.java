package vn.sohoa.batch;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Counts going out, by the manifest, and coming back, by what arrived.
 *
 * @param declaredPages of the files with declared pages
 * @param countedPages of the files that arrived and can be opened
 * @param different files with more or fewer pages than declared
 */
@Schema(name = "BatchCounts")
public record BatchCounts(
    int declaredFiles,
    int arrivedFiles,
    int missingFiles,
    int unreadableFiles,
    int different,
    long declaredPages,
    long countedPages) {

  static BatchCounts of(List<BatchFile> files) {
    int missing = count(files, BatchFile.Result.MISSING);
    return new BatchCounts(
        files.size(),
        files.size() - missing,
        missing,
        count(files, BatchFile.Result.UNREADABLE),
        count(files, BatchFile.Result.PAGES_DIFFER),
        sum(files.stream().map(BatchFile::declaredPages).toList()),
        sum(files.stream().map(BatchFile::countedPages).toList()));
  }

  private static int count(List<BatchFile> files, BatchFile.Result result) {
    return (int) files.stream().filter(file -> file.result() == result).count();
  }

  private static long sum(List<Optional<Integer>> pages) {
    return pages.stream().flatMap(Optional::stream).mapToLong(Integer::longValue).sum();
  }
}
