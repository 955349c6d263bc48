package vn.sohoa.document.image;

import java.io.IOException;
import vn.sohoa.problem.ProblemException;

/** Port to the engines, which alone open files of senders. */
@FunctionalInterface
public interface PageRenderer {
  /**
   * Makes an image.
   *
   * @throws ProblemException NOT_FOUND if the page cannot be shown, IMAGE_NOT_MADE if another try
   *     may succeed
   */
  PageImage render(PageView view) throws IOException;
}
