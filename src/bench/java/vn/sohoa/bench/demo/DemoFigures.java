package vn.sohoa.bench.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sohoa.bench.Report;
import vn.sohoa.review.measure.Proportion;

/** Tables over all papers that were read. */
record DemoFigures(List<DemoCase> cases) {
  private static final List<String> COLUMNS = List.of("what", "goal", "n of", "%", "95 % interval");

  List<Report.Table> tables() {
    return List.of(summary(), stops(), kinds());
  }

  private Report.Table summary() {
    List<DemoCase> printed = printed();
    List<DemoCase> ready = printed.stream().filter(DemoCase::isReady).toList();
    List<DemoCase> components = printed.stream().filter(it -> it.component().isPresent()).toList();
    return new Report.Table(
        "Printed papers",
        COLUMNS,
        List.of(
            share("READY", "≥ 90 %", printed, DemoCase::isReady),
            share("with a wrong value among READY", "≤ 0.3 %", ready, it -> !it.wrong().isEmpty()),
            share("kind right", "≥ 98 %", printed, DemoCase::isKindRight),
            share(
                "component right, without declaration",
                "≥ 98 %",
                components,
                it -> it.component().orElse(false))));
  }

  private List<DemoCase> printed() {
    return cases.stream().filter(DemoCase::isPrinted).toList();
  }

  /** What a person is asked, the most frequent first. */
  private Report.Table stops() {
    Map<String, List<DemoCase>> by = new TreeMap<>();
    for (DemoCase read : printed()) {
      read.reasons().forEach(why -> by.computeIfAbsent(why, _ -> new ArrayList<>()).add(read));
    }
    List<List<Object>> rows =
        by.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
            .map(
                entry ->
                    List.<Object>of(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().filter(it -> it.reasons().size() == 1).count()))
            .toList();
    return new Report.Table(
        "Why printed papers stop", List.of("finding", "papers", "by this alone"), rows);
  }

  private Report.Table kinds() {
    Map<String, List<DemoCase>> by =
        printed().stream()
            .collect(Collectors.groupingBy(DemoCase::kind, TreeMap::new, Collectors.toList()));
    Function<Map.Entry<String, List<DemoCase>>, List<Object>> row =
        entry ->
            List.of(
                entry.getKey(),
                entry.getValue().size(),
                entry.getValue().stream().filter(DemoCase::isReady).count(),
                entry.getValue().stream().filter(it -> !it.wrong().isEmpty()).count(),
                entry.getValue().stream().filter(it -> !it.isKindRight()).count());
    return new Report.Table(
        "By kind",
        List.of("kind", "printed papers", "READY", "with a wrong value", "another kind"),
        by.entrySet().stream().map(row).toList());
  }

  private static List<Object> share(
      String what, String goal, List<DemoCase> of, Predicate<DemoCase> wanted) {
    long hits = of.stream().filter(wanted).count();
    if (of.isEmpty()) {
      return List.of(what, goal, "0 of 0", "–", "–");
    }
    Proportion.Interval interval = new Proportion(hits, of.size()).wilson();
    return List.of(
        what,
        goal,
        hits + " of " + of.size(),
        String.format(Locale.ROOT, "%.1f", 100.0 * hits / of.size()),
        String.format(Locale.ROOT, "%.1f to %.1f", 100 * interval.low(), 100 * interval.high()));
  }
}
