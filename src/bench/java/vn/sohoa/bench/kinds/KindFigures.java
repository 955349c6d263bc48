package vn.sohoa.bench.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sohoa.admin.sample.paper.TruthCheck.Outcome;
import vn.sohoa.bench.Report;
import vn.sohoa.review.measure.Proportion;

/** Tables over all samples. */
record KindFigures(List<KindCase> cases) {
  private static final double SURE = 0.9;
  private static final int WORST = 25;

  List<Report.Table> tables() {
    return List.of(summary(), conditions(), styles(), worst("kind", KindCase::kind), worstFields());
  }

  private Report.Table summary() {
    List<Outcome> printed = fields(cases, field -> !field.byPen());
    List<Outcome> sure = printed.stream().filter(KindFigures::isSure).toList();
    var rows = new ArrayList<List<Object>>();
    rows.add(share("kind right", "≥ 98 %", count(cases, KindCase::isKindRight), cases.size()));
    rows.add(
        share("another kind with ≥ 0.9", "0", count(cases, KindCase::isSurelyWrong), cases.size()));
    rows.add(share("extraction failed", "0", count(cases, KindCase::failed), cases.size()));
    rows.add(share("printed fields exact", "≥ 95 %", right(printed), printed.size()));
    List<Outcome> known = printed.stream().filter(Outcome::known).toList();
    rows.add(share("of these, with a label of the definition", "", right(known), known.size()));
    List<Outcome> unknown = printed.stream().filter(field -> !field.known()).toList();
    rows.add(share("of these, with another label", "", right(unknown), unknown.size()));
    rows.add(share("right among those given with ≥ 0.9", "≥ 99 %", right(sure), sure.size()));
    List<Outcome> wrong = printed.stream().filter(Outcome::isWrong).toList();
    rows.add(share("given but wrong, at any confidence", "", wrong.size(), printed.size()));
    List<Outcome> pen = fields(cases, Outcome::byPen);
    rows.add(share("fields filled in as if by pen exact", "", right(pen), pen.size()));
    List<Outcome> surePen = pen.stream().filter(KindFigures::isSure).toList();
    rows.add(share("right among those given with ≥ 0.9", "", right(surePen), surePen.size()));
    List<Double> invented = cases.stream().flatMap(it -> it.invented().stream()).toList();
    rows.add(
        share(
            "values of fields that the paper does not have, with ≥ 0.9",
            "",
            invented.stream().filter(it -> it >= SURE).count(),
            printed.size()));
    rows.add(booleans("tick boxes right", "≥ 99 %", KindCase::ticks));
    rows.add(booleans("table rows right", "≥ 95 %", KindCase::rows));
    return new Report.Table(
        "All samples", List.of("what", "goal", "n of", "%", "95 % interval"), rows);
  }

  private List<Object> booleans(
      String what, String goal, Function<KindCase, List<Boolean>> answers) {
    List<Boolean> all = cases.stream().flatMap(it -> answers.apply(it).stream()).toList();
    return share(what, goal, all.stream().filter(it -> it).count(), all.size());
  }

  private Report.Table conditions() {
    return groups("By condition", "condition", KindCase::group);
  }

  private Report.Table styles() {
    return groups(
        "By layout",
        "head, style of the fields",
        it -> it.layout().replaceAll("(,[^,]*),.*", "$1"));
  }

  private Report.Table groups(String title, String name, Function<KindCase, String> group) {
    var rows = new ArrayList<List<Object>>();
    new TreeMap<>(cases.stream().collect(Collectors.groupingBy(group)))
        .forEach((key, of) -> rows.add(row(key, of)));
    return new Report.Table(title, columns(name), rows);
  }

  private static List<String> columns(String name) {
    return List.of(
        name,
        "papers",
        "kind right %",
        "printed fields",
        "exact %",
        "known labels exact %",
        "given with ≥ 0.9",
        "wrong of these");
  }

  private static List<Object> row(String key, List<KindCase> of) {
    List<Outcome> printed = fields(of, field -> !field.byPen());
    List<Outcome> known = printed.stream().filter(Outcome::known).toList();
    List<Outcome> sure = printed.stream().filter(KindFigures::isSure).toList();
    return List.of(
        key,
        of.size(),
        percent(count(of, KindCase::isKindRight), of.size()),
        printed.size(),
        percent(right(printed), printed.size()),
        percent(right(known), known.size()),
        sure.size(),
        sure.size() - right(sure));
  }

  private Report.Table worst(String name, Function<KindCase, String> group) {
    List<List<Object>> rows =
        cases.stream().collect(Collectors.groupingBy(group)).entrySet().stream()
            .sorted((one, other) -> Double.compare(exact(one.getValue()), exact(other.getValue())))
            .limit(WORST)
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList();
    return new Report.Table("Kinds with most misses", columns(name), rows);
  }

  private static double exact(List<KindCase> of) {
    List<Outcome> printed = fields(of, field -> !field.byPen());
    return printed.isEmpty() ? 1 : (double) right(printed) / printed.size();
  }

  private Report.Table worstFields() {
    List<List<Object>> rows =
        fields(cases, field -> !field.byPen()).stream()
            .collect(Collectors.groupingBy(Outcome::name))
            .entrySet()
            .stream()
            .sorted(
                (one, other) ->
                    Long.compare(
                        other.getValue().size() - right(other.getValue()),
                        one.getValue().size() - right(one.getValue())))
            .limit(WORST)
            .<List<Object>>map(entry -> fieldRow(entry.getKey(), entry.getValue()))
            .toList();
    return new Report.Table(
        "Fields with most misses",
        List.of("field", "n", "exact %", "known labels", "exact %", "given but wrong"),
        rows);
  }

  private static List<Object> fieldRow(String name, List<Outcome> of) {
    List<Outcome> known = of.stream().filter(Outcome::known).toList();
    return List.of(
        name,
        of.size(),
        percent(right(of), of.size()),
        known.size(),
        percent(right(known), known.size()),
        of.stream().filter(Outcome::isWrong).count());
  }

  private static List<Outcome> fields(List<KindCase> of, Predicate<Outcome> wanted) {
    return of.stream().flatMap(it -> it.fields().stream()).filter(wanted).toList();
  }

  private static boolean isSure(Outcome field) {
    return field.given().isPresent() && field.confidence() >= SURE;
  }

  private static long right(List<Outcome> fields) {
    return fields.stream().filter(Outcome::right).count();
  }

  private static long count(List<KindCase> of, Predicate<KindCase> wanted) {
    return of.stream().filter(wanted).count();
  }

  private static List<Object> share(String what, String goal, long hits, long trials) {
    if (trials == 0) {
      return List.of(what, goal, "0 of 0", "–", "–");
    }
    Proportion.Interval interval = new Proportion(hits, trials).wilson();
    return List.of(
        what,
        goal,
        hits + " of " + trials,
        percent(hits, trials),
        String.format(Locale.ROOT, "%.1f to %.1f", 100 * interval.low(), 100 * interval.high()));
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }
}
