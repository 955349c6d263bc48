package vn.sohoa.bench.fields;

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
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.review.measure.Proportion;

/** Tables over all filled-in papers. */
final class ThroughFigures {
  private static final String AT_MOST = "at most, with 95 %";

  private final List<ThroughCase> signed;
  private final List<ThroughCase> drafts;

  ThroughFigures(List<ThroughCase> cases) {
    this.signed = cases.stream().filter(it -> !it.paper().isDraft()).toList();
    this.drafts = cases.stream().filter(it -> it.paper().isDraft()).toList();
  }

  List<Report.Table> tables() {
    return List.of(
        passages("Straight through, by how the blanks were filled in", ThroughFigures::filling),
        passages("Straight through, by condition", it -> it.condition().key()),
        passages("Straight through, by resolution", it -> it.dpi() + " dpi"),
        passages("Straight through, by authority", it -> it.paper().office()),
        fields("Number and date alone, by how they were filled in", ThroughFigures::filling),
        fields("Number and date alone, by condition", it -> it.condition().key()),
        draftTable(),
        stops(),
        wrongFields());
  }

  private static String filling(ThroughCase read) {
    return read.paper().filling().key();
  }

  private Report.Table passages(String title, Function<ThroughCase, String> group) {
    var rows = new ArrayList<List<Object>>();
    groups(group).forEach((name, cases) -> rows.add(passage(name, cases)));
    rows.add(passage("all signed", signed));
    return new Report.Table(
        title,
        List.of(
            "papers",
            "n",
            "READY, %",
            "with a wrong value among READY",
            AT_MOST,
            "with a wrong key value among READY",
            AT_MOST,
            "values wrong at ≥ 0.9",
            "decisions for each other paper"),
        rows);
  }

  private static List<Object> passage(String name, List<ThroughCase> cases) {
    List<ThroughCase> ready = cases.stream().filter(ThroughCase::isReady).toList();
    Proportion wrong = share(ready, it -> !it.wrong().isEmpty());
    Proportion wrongKey = share(ready, it -> !it.wrongKeys().isEmpty());
    long sure = cases.stream().mapToLong(it -> it.surelyWrong().size()).sum();
    long given =
        cases.stream().flatMap(it -> it.answers().stream()).filter(Answer::isGiven).count();
    return List.of(
        name,
        Integer.toString(cases.size()),
        percent(share(cases, ThroughCase::isReady)),
        told(wrong),
        atMost(wrong),
        told(wrongKey),
        atMost(wrongKey),
        sure + " of " + given,
        decisions(cases));
  }

  private static String decisions(List<ThroughCase> cases) {
    double mean =
        cases.stream()
            .filter(it -> !it.isReady())
            .mapToInt(it -> it.blocking().size())
            .average()
            .orElse(0);
    return String.format(Locale.ROOT, "%.2f", mean);
  }

  private Report.Table fields(String title, Function<ThroughCase, String> group) {
    var rows = new ArrayList<List<Object>>();
    for (FieldName name : List.of(FieldName.CODE_NUMBER, FieldName.ISSUED_DATE)) {
      groups(group).forEach((papers, cases) -> rows.add(field(papers, name, cases)));
      rows.add(field("all signed", name, signed));
    }
    return new Report.Table(
        title,
        List.of(
            "papers",
            "field",
            "n",
            "exact, %",
            "among what is proposed, %",
            "accepted, %",
            "wrong among accepted",
            AT_MOST),
        rows);
  }

  private static List<Object> field(String papers, FieldName name, List<ThroughCase> cases) {
    List<ThroughCase> accepted = cases.stream().filter(it -> it.accepts(name)).toList();
    Proportion wrong = share(accepted, it -> it.answer(name).isWrong());
    return List.of(
        papers,
        name.metadataName(),
        Integer.toString(cases.size()),
        percent(share(cases, it -> it.answer(name).isRight())),
        percent(share(cases, it -> it.proposed().contains(name))),
        percent(share(cases, it -> it.accepts(name))),
        told(wrong),
        atMost(wrong));
  }

  private Report.Table draftTable() {
    return new Report.Table(
        "Drafts, which have neither number nor day and must get none",
        List.of("n", "got a number", "got a date", "READY"),
        List.of(
            List.of(
                drafts.size(),
                share(drafts, it -> it.answer(FieldName.CODE_NUMBER).isGiven()).hits(),
                share(drafts, it -> it.answer(FieldName.ISSUED_DATE).isGiven()).hits(),
                share(drafts, ThroughCase::isReady).hits())));
  }

  /** What a person is asked, the most frequent first. */
  private Report.Table stops() {
    Map<String, List<String>> papers =
        signed.stream()
            .flatMap(it -> it.blocking().stream().map(ThroughCase::reason).distinct())
            .collect(Collectors.groupingBy(Function.identity()));
    Map<String, Long> alone =
        signed.stream()
            .filter(it -> it.blocking().stream().map(ThroughCase::reason).distinct().count() == 1)
            .collect(
                Collectors.groupingBy(
                    it -> ThroughCase.reason(it.blocking().getFirst()), Collectors.counting()));
    List<List<Object>> rows =
        papers.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
            .map(
                entry ->
                    List.<Object>of(
                        entry.getKey(),
                        entry.getValue().size(),
                        alone.getOrDefault(entry.getKey(), 0L)))
            .toList();
    return new Report.Table(
        "Why signed papers stop", List.of("finding", "papers", "by this alone"), rows);
  }

  private Report.Table wrongFields() {
    List<List<Object>> rows =
        signed.stream()
            .limit(1)
            .flatMap(it -> it.answers().stream())
            .map(Answer::name)
            .map(
                name ->
                    List.<Object>of(
                        name.metadataName(),
                        told(share(signed, it -> it.answer(name).isWrong())),
                        share(signed, it -> it.surelyWrong().contains(it.answer(name))).hits(),
                        share(signed, it -> it.isReady() && it.answer(name).isWrong()).hits()))
            .toList();
    return new Report.Table(
        "Wrong values of signed papers",
        List.of("field", "wrong", "at ≥ 0.9", "on READY papers"),
        rows);
  }

  private Map<String, List<ThroughCase>> groups(Function<ThroughCase, String> group) {
    return signed.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
  }

  private static Proportion share(List<ThroughCase> cases, Predicate<ThroughCase> wanted) {
    return new Proportion(cases.stream().filter(wanted).count(), cases.size());
  }

  private static String told(Proportion share) {
    return share.hits() + " of " + share.trials();
  }

  private static String percent(Proportion share) {
    return share.trials() == 0 ? "–" : decimal(share.share());
  }

  private static String atMost(Proportion share) {
    return share.trials() == 0 ? "–" : decimal(share.wilson().high()) + " %";
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
