package vn.sohoa.bench.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The cheapest way from the truth to a reading by replacing, leaving out and adding symbols, each
 * at the cost of one.
 *
 * @param edits how many changes
 * @param pairs for each symbol of the truth, in order, the index of what was read in its place; -1
 *     where nothing was
 */
record Alignment(int edits, List<Integer> pairs) {
  private static final byte BOTH = 0;
  private static final byte LEFT_OUT = 1;
  private static final byte ADDED = 2;

  /**
   * @param within whether the truth is only a part of what was read, so that what was read before
   *     and after it costs nothing
   */
  static Alignment of(int[] truth, int[] read, boolean within) {
    var steps = new byte[truth.length + 1][read.length + 1];
    int[] costs = firstRow(read.length, within, steps[0]);
    for (int i = 1; i <= truth.length; i++) {
      costs = nextRow(truth[i - 1], read, costs, steps[i]);
    }
    int end = within ? cheapest(costs) : read.length;
    return new Alignment(costs[end], pairs(steps, truth.length, end));
  }

  private static int[] firstRow(int length, boolean within, byte[] steps) {
    int[] costs = new int[length + 1];
    for (int j = 1; j <= length; j++) {
      costs[j] = within ? 0 : j;
      steps[j] = ADDED;
    }
    return costs;
  }

  private static int[] nextRow(int symbol, int[] read, int[] above, byte[] steps) {
    int[] costs = new int[read.length + 1];
    costs[0] = above[0] + 1;
    steps[0] = LEFT_OUT;
    for (int j = 1; j <= read.length; j++) {
      int both = above[j - 1] + (symbol == read[j - 1] ? 0 : 1);
      int leftOut = above[j] + 1;
      int added = costs[j - 1] + 1;
      costs[j] = Math.min(both, Math.min(leftOut, added));
      steps[j] = costs[j] == both ? BOTH : costs[j] == leftOut ? LEFT_OUT : ADDED;
    }
    return costs;
  }

  private static int cheapest(int[] costs) {
    int best = 0;
    for (int j = 1; j < costs.length; j++) {
      best = costs[j] < costs[best] ? j : best;
    }
    return best;
  }

  private static List<Integer> pairs(byte[][] steps, int length, int end) {
    var backwards = new ArrayList<Integer>();
    int j = end;
    for (int i = length; i > 0; ) {
      byte step = steps[i][j];
      if (step == ADDED) {
        j--;
      } else {
        i--;
        backwards.add(step == BOTH ? --j : -1);
      }
    }
    return backwards.reversed();
  }
}
