package vn.sohoa.admin.sample.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Type;

/** Text of one type within a line or paragraph. */
record Run(String text, Type type) {
  /**
   * Breaks runs into lines, at spaces.
   *
   * @param width of a line, in points
   * @param indent of the first line, in points
   */
  static List<List<Run>> wrap(List<Run> runs, double width, double indent) {
    var lines = new ArrayList<List<Run>>();
    var line = new ArrayList<Run>();
    for (Run run : runs) {
      for (Run word : run.words()) {
        double room = lines.isEmpty() ? width - indent : width;
        if (!line.isEmpty() && width(line) + word.width() > room && !word.isGlued()) {
          lines.add(joined(line));
          line.clear();
        }
        line.add(word);
      }
    }
    if (!line.isEmpty()) {
      lines.add(joined(line));
    }
    return lines;
  }

  private double width() {
    return type.width(text);
  }

  /** Words with a space before each but the first; the first has one if the run begins with it. */
  private List<Run> words() {
    var words = new ArrayList<Run>();
    boolean isSpaced = text.startsWith(" ");
    for (String word : text.strip().split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(new Run((isSpaced ? " " : "") + word, type));
        isSpaced = true;
      }
    }
    return words;
  }

  /** Whether nothing parts it from what is before, as with punctuation behind a value. */
  private boolean isGlued() {
    return !text.startsWith(" ");
  }

  private static List<Run> joined(List<Run> words) {
    var runs = new ArrayList<Run>();
    for (Run word : words) {
      if (runs.isEmpty()) {
        runs.add(new Run(word.text().stripLeading(), word.type()));
      } else if (runs.getLast().type().equals(word.type())) {
        runs.set(runs.size() - 1, new Run(runs.getLast().text() + word.text(), word.type()));
      } else {
        runs.add(word);
      }
    }
    return List.copyOf(runs);
  }

  static double width(List<Run> line) {
    return line.stream().mapToDouble(Run::width).sum();
  }

  static int spaces(List<Run> line) {
    return (int) text(line).chars().filter(letter -> letter == ' ').count();
  }

  static String text(List<Run> line) {
    return line.stream().map(Run::text).collect(Collectors.joining());
  }

  /**
   * @param extra added to each space, in points
   * @return right edge in points
   */
  static double draw(Drawing page, List<Run> line, double x, double baseline, double extra) {
    double pen = x;
    for (Run run : line) {
      pen = page.write(run.text(), pen, baseline, run.type(), extra);
    }
    return pen;
  }
}
