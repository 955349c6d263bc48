package vn.sohoa.filled.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FillingStyle;

/**
 * Reads filled-in values: two nets read two cuts each, and what they say is averaged and
 * calibrated. Stateless and thread-safe.
 */
public final class LineReader {
  private static final int BEAM = 12;
  private static final int MAX_OPTIONS = 5;

  /** Less probable values are no help to a person. */
  private static final double LEAST = 0.005;

  /** Which net reads which cut: the measured one by both. */
  private static final int[][] READINGS = {{0, 0}, {0, 1}, {1, 0}, {1, 2}};

  private final Weights weights;

  private LineReader(Weights weights) {
    this.weights = weights;
  }

  /** Returns a reader with the weights that are part of the service. */
  public static LineReader shipped() {
    return new LineReader(Weights.shipped());
  }

  /**
   * Reads one value.
   *
   * @param cuts three cuts of the same gap, the measured one first
   * @param isPossible which numbers the value can be
   */
  public LineReading read(List<Line> cuts, IntPredicate isPossible) {
    var votes = new Votes();
    var styles = new EnumMap<FillingStyle, Double>(FillingStyle.class);
    for (int[] reading : READINGS) {
      Logits logits = weights.nets().get(reading[0]).read(cuts.get(reading[1]));
      votes.add(new Ctc(logits).texts(BEAM));
      for (FillingStyle style : FillingStyle.values()) {
        styles.merge(style, logits.style(style), Double::sum);
      }
    }
    List<Vote> ordered = votes.possible(isPossible);
    return new LineReading(
        best(styles), options(ordered), ordered.isEmpty() || ordered.getFirst().isOther());
  }

  private static FillingStyle best(Map<FillingStyle, Double> styles) {
    return styles.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private List<FilledOption> options(List<Vote> votes) {
    var options = new ArrayList<FilledOption>();
    double left = 1;
    for (Vote vote : votes) {
      if (!vote.isOther() && options.size() < MAX_OPTIONS && vote.share() >= LEAST) {
        double calibrated = weights.calibration().probability(vote.share(), vote.agreement());
        double probability = Math.min(left, options.isEmpty() ? calibrated : vote.share());
        options.add(new FilledOption(vote.text(), probability));
        left -= probability;
      }
    }
    return options.stream()
        .sorted(Comparator.comparingDouble(FilledOption::probability).reversed())
        .toList();
  }
}
