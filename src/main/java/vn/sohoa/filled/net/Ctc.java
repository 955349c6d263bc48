package vn.sohoa.filled.net;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Connectionist temporal classification: a text's probability is the sum over all ways to place its
 * characters along the line, each held for one or more places, with none between equal ones. Graves
 * et al., 2006.
 */
final class Ctc {
  private static final int NONE = 0;
  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  /** Logarithm of a probability below which a character is not thought of at a place. */
  private static final double UNLIKELY = -9;

  private final double[][] line;

  Ctc(Logits logits) {
    line = logits.logProbabilities();
  }

  /**
   * Returns the most probable texts with the natural logarithm of their probabilities, most
   * probable first. Other ink is {@code x}.
   *
   * @param beam texts kept at each place
   */
  Map<String, Double> texts(int beam) {
    Map<String, Ways> kept = Map.of("", new Ways(0, IMPOSSIBLE));
    for (double[] place : line) {
      var next = new HashMap<String, Ways>();
      kept.forEach((text, ways) -> extend(text, ways, place, next));
      kept = best(next, beam);
    }
    var result = new LinkedHashMap<String, Double>();
    sorted(kept).forEach(entry -> result.put(entry.getKey(), entry.getValue().sum()));
    return result;
  }

  private static void extend(String text, Ways ways, double[] place, Map<String, Ways> next) {
    int last = text.isEmpty() ? NONE : index(text.charAt(text.length() - 1));
    double held = last == NONE ? IMPOSSIBLE : ways.inLast() + place[last];
    next.merge(text, new Ways(ways.sum() + place[NONE], held), Ways::or);
    for (int c = 1; c < place.length; c++) {
      if (place[c] < UNLIKELY) {
        continue;
      }
      double before = c == last ? ways.afterLast() : ways.sum();
      if (before > IMPOSSIBLE) {
        next.merge(text + character(c), new Ways(IMPOSSIBLE, before + place[c]), Ways::or);
      }
    }
  }

  private static Map<String, Ways> best(Map<String, Ways> all, int beam) {
    var result = new LinkedHashMap<String, Ways>();
    sorted(all).stream().limit(beam).forEach(e -> result.put(e.getKey(), e.getValue()));
    return result;
  }

  private static List<Map.Entry<String, Ways>> sorted(Map<String, Ways> all) {
    Comparator<Map.Entry<String, Ways>> likely =
        Comparator.comparingDouble(entry -> -entry.getValue().sum());
    return all.entrySet().stream().sorted(likely.thenComparing(Map.Entry::getKey)).toList();
  }

  private static char character(int index) {
    return index == Logits.OTHER ? 'x' : (char) ('0' + index - 1);
  }

  private static int index(char character) {
    return character == 'x' ? Logits.OTHER : character - '0' + 1;
  }

  /**
   * Logarithms of the probability of all ways that lead to a text.
   *
   * @param afterLast those at none, after the last character
   * @param inLast those at the last character
   */
  private record Ways(double afterLast, double inLast) {
    double sum() {
      return add(afterLast, inLast);
    }

    Ways or(Ways other) {
      return new Ways(add(afterLast, other.afterLast), add(inLast, other.inLast));
    }

    private static double add(double one, double other) {
      double larger = Math.max(one, other);
      return larger == IMPOSSIBLE
          ? IMPOSSIBLE
          : larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
    }
  }
}
