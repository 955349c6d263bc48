package vn.sohoa.review.pages;

import java.io.IOException;
import java.util.List;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.problem.ProblemException;

/** Port to the engines, which alone open files of senders. */
public interface PageCopier {
  /**
   * Pages of a PDF.
   *
   * @param file of the original
   * @param pages numbers from 1, in the order in which they are copied
   */
  record PagesOfFile(Sha256 file, List<Integer> pages) {
    public PagesOfFile {
      pages = List.copyOf(pages);
    }
  }

  /**
   * Copies pages into a new PDF as they are stored, and stores it.
   *
   * @throws ProblemException PAGES_NOT_COPIED if that is not possible
   */
  Blob copy(List<PagesOfFile> parts) throws IOException;
}
