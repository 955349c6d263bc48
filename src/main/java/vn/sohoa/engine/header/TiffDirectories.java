package vn.sohoa.engine.header;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/**
 * Walks the chain of directories by itself, since libraries follow a chain that leads back into
 * itself for ever.
 */
public final class TiffDirectories {
  private TiffDirectories() {}

  /**
   * The pages in order, at most one more than wanted, without the thumbnails of their predecessors.
   *
   * @throws FaultException {@link EngineFault#PAGE_LOOP} if the chain leads back into itself
   * @throws java.io.EOFException if it leads out of the file
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
