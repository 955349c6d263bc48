package vn.sohoa.bench.filled;

import java.nio.file.Path;
import vn.sohoa.page.FilledPlace;

/**
 * The picture of one value.
 *
 * @param file 8-bit grey, black ink on white
 * @param label what it says, digits only
 * @param written by hand, else typed
 * @param source which kind of writer made it; values of one paper have the same
 * @param em pixels for each em of the print that it fits
 * @param baseline row of the baseline
 */
record Sprite(
    Path file,
    String label,
    FilledPlace blank,
    boolean written,
    String source,
    int em,
    int baseline) {

  /** Written by the same kind of writer, for that blank. */
  boolean goesWith(Sprite other, FilledPlace wanted) {
    return blank == wanted && written == other.written && source.equals(other.source);
  }

  int number() {
    return Integer.parseInt(label);
  }
}
