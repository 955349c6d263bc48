package vn.sohoa.engine.header;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/**
 * The chain of TIFF directories. Libraries loop forever on a cyclic chain.
 *
 * @param pages in order, without thumbnails of their predecessors
 * @param complete whether the chain has an end; false if it leads out of the file or to something
 *     that is no directory of an image
 */
public record TiffDirectories(List<TiffDirectory> pages, boolean complete) {
  public TiffDirectories {
    pages = List.copyOf(pages);
  }

  /**
   * Traverses the chain, up to one page more than {@code wanted}.
   *
   * @throws FaultException {@link EngineFault#PAGE_LOOP} if the chain is cyclic
   * @throws EOFException if not even the first directory is within the file
   */
  public static TiffDirectories of(TiffData data, int wanted) throws IOException {
    var pages = new ArrayList<TiffDirectory>();
    Set<Long> visited = new HashSet<>();
    long offset = firstOffset(data);
    while (offset != 0 && pages.size() <= wanted) {
      if (!visited.add(offset)) {
        throw new FaultException(
            EngineFault.PAGE_LOOP, "page " + visited.size() + " leads back to an earlier one");
      }
      try {
        var reader = new TiffDirectoryReader(data, offset);
        TiffDirectory directory = reader.read(visited.size() - 1);
        if (!pages.isEmpty() && !directory.hasExtent()) {
          return new TiffDirectories(pages, false);
        }
        if (pages.isEmpty() || !directory.isThumbnailOf(pages.getLast())) {
          pages.add(directory);
        }
        offset = reader.nextOffset();
      } catch (EOFException e) {
        if (pages.isEmpty()) {
          throw e;
        }
        return new TiffDirectories(pages, false);
      }
    }
    return new TiffDirectories(pages, true);
  }

  static TiffDirectory first(TiffData data) throws IOException {
    return new TiffDirectoryReader(data, firstOffset(data)).read(0);
  }

  private static long firstOffset(TiffData data) throws IOException {
    return data.isBig() ? data.readUnsigned(8, 8) : data.readUnsigned(4, 4);
  }
}
