package vn.sohoa.bench.ocr;

import java.nio.file.Path;
import vn.sohoa.engine.MediaType;

/**
 * A page to be read.
 *
 * @param group whose figures it counts for
 * @param file its page 1 is meant
 */
record TestPage(Group group, Path file, MediaType mediaType, Truth truth) {

  /**
   * Pages whose figures are pooled.
   *
   * @param set where they come from
   * @param dpi 0 where it differs from page to page
   */
  record Group(String set, String condition, int dpi) {}
}
