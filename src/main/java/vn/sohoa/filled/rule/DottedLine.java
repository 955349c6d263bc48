package vn.sohoa.filled.rule;

import java.util.List;

/**
 * A row of dots at regular distances, left to right.
 *
 * @param dots at least two
 */
public record DottedLine(List<Rule> dots) {
  public DottedLine {
    dots = List.copyOf(dots);
  }

  /** Returns the place of the whole line. */
  public Rule place() {
    return new Rule(
        dots.getFirst().left(),
        dots.stream().mapToInt(Rule::top).min().orElseThrow(),
        dots.getLast().right(),
        dots.stream().mapToInt(Rule::bottom).max().orElseThrow());
  }
}
