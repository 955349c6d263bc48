package vn.sohoa.filled.net;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.sohoa.page.FilledOption;

/** Adds up what several readings of one line say. */
final class Votes {
  /** How much of the probability of impossible values stays doubt. */
  private static final double SHARE_OF_IMPOSSIBLE = 0.3;

  private static final double TINY = 1e-12;

  private final Map<String, Map<String, Double>> textsOfValues = new HashMap<>();
  private final Map<String, Integer> firsts = new HashMap<>();
  private int readings;

  /** Adds one reading: texts with the natural logarithms of their probabilities. */
  void add(Map<String, Double> texts) {
    var values = new HashMap<String, Double>();
    texts.forEach(
        (text, logarithm) -> {
          String value = Vote.value(text);
          double probability = Math.exp(logarithm);
          values.merge(value, probability, Double::sum);
          textsOfValues
              .computeIfAbsent(value, it -> new HashMap<>())
              .merge(text, probability, Double::sum);
        });
    values.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .ifPresent(first -> firsts.merge(first.getKey(), 1, Integer::sum));
    readings++;
  }

  /** Returns the values that are possible, an empty gap and other ink among them, best first. */
  List<Vote> possible(IntPredicate isPossible) {
    double all = textsOfValues.keySet().stream().mapToDouble(this::share).sum();
    List<String> values =
        textsOfValues.keySet().stream().filter(value -> isPossible(value, isPossible)).toList();
    double possible = values.stream().mapToDouble(this::share).sum();
    double whole = Math.max(TINY, possible + SHARE_OF_IMPOSSIBLE * (all - possible));
    return values.stream()
        .map(value -> vote(value, whole))
        .sorted(Comparator.comparingDouble(Vote::share).reversed().thenComparing(Vote::text))
        .toList();
  }

  private static boolean isPossible(String value, IntPredicate isPossible) {
    return value.isEmpty()
        || value.equals(Vote.OTHER)
        || (value.length() <= FilledOption.MAX_DIGITS && isPossible.test(Integer.parseInt(value)));
  }

  private Vote vote(String value, double whole) {
    double agreement = firsts.getOrDefault(value, 0) / (double) readings;
    return new Vote(
        value.equals(Vote.OTHER) ? value : mostProbable(value),
        Math.min(1, share(value) / whole),
        agreement);
  }

  private double share(String value) {
    return texts(value).values().stream().mapToDouble(p -> p).sum() / readings;
  }

  private String mostProbable(String value) {
    return texts(value).entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private Map<String, Double> texts(String value) {
    return textsOfValues.getOrDefault(value, Map.of());
  }
}
