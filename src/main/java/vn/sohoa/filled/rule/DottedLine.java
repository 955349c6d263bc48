package vn.sohoa.filled.rule;

import java.util.List;
import vn.sohoa.filled.gap.InkBox;

/**
 * A row of dots at regular distances, left to right.
 *
 * @param dots at least two
 */
public record DottedLine(List<InkBox> dots) {
  public DottedLine {
    dots = List.copyOf(dots);
  }

  /** Returns the place of the whole line. */
  public InkBox place() {
    return new InkBox(
        dots.getFirst().left(),
        dots.stream().mapToInt(InkBox::top).min().orElseThrow(),
        dots.getLast().right(),
        dots.stream().mapToInt(InkBox::bottom).max().orElseThrow());
  }
}
