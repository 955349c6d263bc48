package vn.sohoa.review.pages;

import java.io.IOException;
import java.util.List;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.problem.ProblemException;

/** Port to the engines, which alone open files of senders. */
public interface PageCopier {
  /**
   * Pages of a file.
   *
   * @param file of the original
   * @param mediaType of the original
   * @param pages numbers from 1, in the order in which they are copied
   * @param turns by which they are turned clockwise, in degrees; empty if none is
   */
  record PagesOfFile(Sha256 file, String mediaType, List<Integer> pages, List<Integer> turns) {
    public PagesOfFile {
      pages = List.copyOf(pages);
      turns = List.copyOf(turns);
    }

    /** Returns some pages of the same file. */
    PagesOfFile only(List<Integer> some, List<Integer> turned) {
      return new PagesOfFile(file, mediaType, some, turned);
    }

    /** Pages that are not turned. */
    public PagesOfFile(Sha256 file, String mediaType, List<Integer> pages) {
      this(file, mediaType, pages, List.of());
    }
  }

  /**
   * Copies pages into a new PDF as they are stored, pages of images without loss, and stores it.
   *
   * @throws ProblemException PAGES_NOT_COPIED if that is not possible
   */
  Blob copy(List<PagesOfFile> parts) throws IOException;
}
