package vn.sohoa.report.kpi;

import java.util.EnumMap;
import java.util.Map;

/** Counts judgements per indicator into rates. */
public final class Tally {
  private final Map<Indicator, long[]> counts = new EnumMap<>(Indicator.class);

  public void add(Indicator indicator, Judgement judgement) {
    long[] count = counts.computeIfAbsent(indicator, any -> new long[2]);
    if (judgement.isMet()) {
      count[0]++;
    }
    if (judgement.isCounted()) {
      count[1]++;
    }
  }

  public Rate rate(Indicator indicator) {
    long[] count = counts.getOrDefault(indicator, new long[2]);
    return new Rate(count[0], count[1]);
  }
}
