package vn.sohoa.engine.header;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/** Traverses the chain of TIFF directories. Libraries loop forever on a cyclic chain. */
public final class TiffDirectories {
  private TiffDirectories() {}

  /**
   * Returns the pages in order without thumbnails of their predecessors, at most one more than
   * {@code wanted}.
   *
   * @throws FaultException {@link EngineFault#PAGE_LOOP} if the chain is cyclic
   * @throws java.io.EOFException if the chain points beyond the file
   */
  public static List<TiffDirectory> pages(TiffData data, int wanted) throws IOException {
    var pages = new ArrayList<TiffDirectory>();
    Set<Long> visited = new HashSet<>();
    long offset = firstOffset(data);
    while (offset != 0 && pages.size() <= wanted) {
      if (!visited.add(offset)) {
        throw new FaultException(
            EngineFault.PAGE_LOOP, "page " + visited.size() + " leads back to an earlier one");
      }
      var reader = new TiffDirectoryReader(data, offset);
      TiffDirectory directory = reader.read(visited.size() - 1);
      if (pages.isEmpty() || !directory.isThumbnailOf(pages.getLast())) {
        pages.add(directory);
      }
      offset = reader.nextOffset();
    }
    return pages;
  }

  static TiffDirectory first(TiffData data) throws IOException {
    return new TiffDirectoryReader(data, firstOffset(data)).read(0);
  }

  private static long firstOffset(TiffData data) throws IOException {
    return data.isBig() ? data.readUnsigned(8, 8) : data.readUnsigned(4, 4);
  }
}
