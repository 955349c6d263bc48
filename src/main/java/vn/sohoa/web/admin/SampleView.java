package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.access.KeyService;
import vn.sohoa.review.sampling.Accuracy;
import vn.sohoa.review.sampling.Lot;
import vn.sohoa.review.sampling.SamplingReport;
import vn.sohoa.review.sampling.Verdict;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * What a sample has shown, as its page shows it.
 *
 * @param lot what the documents have in common
 * @param kind class of the tag that shows the verdict
 */
@TemplateData
public record SampleView(
    String name,
    String lot,
    String size,
    String made,
    String verdict,
    String kind,
    int done,
    int wanted,
    String open,
    List<AccuracyRow> totals,
    List<AccuracyRow> byField,
    List<AccuracyRow> byStratum) {
  private static final int PERCENT = 100;

  public SampleView {
    totals = List.copyOf(totals);
    byField = List.copyOf(byField);
    byStratum = List.copyOf(byStratum);
  }

  /**
   * A measured share.
   *
   * @param share in percent; empty if nothing was read
   * @param interval in which the true share lies with 95 % probability
   * @param target empty if there is none
   * @param isLow whether it is surely below the target
   */
  @TemplateData
  public record AccuracyRow(
      String name, String counts, String share, String interval, String target, boolean isLow) {
    static AccuracyRow of(
        String name, Accuracy measured, Optional<Double> target, boolean isLow, Texts t) {
      return new AccuracyRow(
          name,
          t.number(measured.correct()) + " / " + t.number(measured.total()),
          measured.share().map(share -> percent(share, t)).orElse(""),
          percent(measured.low(), t) + " – " + percent(measured.high(), t),
          target.map(share -> percent(share, t)).orElse(""),
          isLow);
    }
  }

  static SampleView of(SamplingReport report, KeyService keys, Labels labels) {
    Texts t = labels.texts();
    String by = keys.names(Set.of(report.madeBy())).getOrDefault(report.madeBy(), report.madeBy());
    return new SampleView(
        report.name(),
        lot(report.lot(), labels),
        t.of("web.admin.sampling.size", t.number(report.sampleSize()), t.number(report.lotSize())),
        t.of("web.admin.sampling.made", by, t.time(report.madeAt())),
        verdict(report.verdict(), t),
        kind(report.verdict()),
        report.done(),
        report.sampleSize() - report.unavailable(),
        t.of("web.admin.sampling.open", report.awaitsSecond(), report.awaitsThird()),
        totals(report, t),
        report.byField().stream()
            .map(
                one ->
                    AccuracyRow.of(
                        labels.field(one.name(), report.lot().kind()),
                        one.accuracy(),
                        Optional.of(report.target()),
                        one.belowTarget(),
                        t))
            .toList(),
        report.byStratum().stream()
            .filter(one -> !one.name().isEmpty())
            .map(one -> AccuracyRow.of(one.name(), one.accuracy(), Optional.empty(), false, t))
            .toList());
  }

  private static List<AccuracyRow> totals(SamplingReport report, Texts t) {
    return List.of(
        AccuracyRow.of(
            t.of("web.admin.sampling.values"),
            report.values(),
            Optional.of(report.target()),
            report.values().high() < report.target(),
            t),
        AccuracyRow.of(
            t.of("web.admin.sampling.characters"),
            report.characters(),
            Optional.of(report.characterTarget()),
            report.characters().high() < report.characterTarget(),
            t));
  }

  static String verdict(Optional<Verdict> verdict, Texts t) {
    return verdict
        .map(one -> t.label("web.admin.sampling.verdict", one))
        .orElse(t.of("web.admin.sampling.verdict.open"));
  }

  static String kind(Optional<Verdict> verdict) {
    return verdict.map(one -> one == Verdict.ACCEPTED ? "good" : "bad").orElse("doubt");
  }

  private static String lot(Lot lot, Labels labels) {
    Texts t = labels.texts();
    String conditions =
        Stream.of(
                lot.kind().map(labels::kind),
                lot.receivedFrom().map(day -> "≥ " + t.day(day)),
                lot.receivedTo().map(day -> "≤ " + t.day(day)),
                lot.department(),
                lot.dossier(),
                lot.station())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return conditions.isEmpty() ? t.of("web.all") : conditions;
  }

  private static String percent(double share, Texts t) {
    return t.percent(share * PERCENT);
  }
}
