package vn.sohoa.extract.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;

/**
 * Decides on filled-in values: number and date are accepted if one value is probable enough, and
 * left to a person with suggestions otherwise. The probabilities come from the line reader and are
 * calibrated; those of dates are weighed by when the paper was signed or received.
 *
 * @param fields candidates with their weighed probabilities
 * @param findings without the doubts about values that are accepted
 * @param undecided fields whose candidates are suggestions only
 * @param areDatesWeighed whether the evidence is in the probabilities of the dates already
 */
record FilledDecision(
    List<Candidate> fields,
    List<Finding> findings,
    Set<FieldName> undecided,
    boolean areDatesWeighed) {
  /** Probability from which a value is accepted; ADR 0030 has the figures of others. */
  private static final double ACCEPTED = 0.99;

  private static final Set<FindingCode> DOUBTS =
      Set.of(FindingCode.HANDWRITTEN, FindingCode.LOW_CONFIDENCE);

  /** Papers are signed on workdays, with few exceptions. */
  private static final double WEEKEND = 0.15;

  /** Days from date of issue to signature or arrival, and how usual they are. */
  private static final int SOON = 5;

  private static final int LATER = 20;
  private static final double SELDOM = 0.25;
  private static final double RARELY = 0.08;

  /** Mean weight of the dates that the reader did not think of. */
  private static final double OTHER_DATES = 0.2;

  private static final double OTHER_DATES_UNBOUND = 0.75;

  static FilledDecision of(
      List<Candidate> fields, List<Finding> findings, ExternalEvidence evidence) {
    List<Candidate> dates = fields.stream().filter(FilledDecision::isDate).toList();
    boolean isWeighed =
        findings.stream().anyMatch(finding -> isDoubt(finding, FieldName.ISSUED_DATE))
            && !dates.isEmpty()
            && !isSurelyLate(dates, evidence.latestDay());
    List<Candidate> weighed = isWeighed ? weighDates(fields, dates, evidence) : fields;
    Set<FieldName> doubted =
        Stream.of(FieldName.CODE_NUMBER, FieldName.ISSUED_DATE)
            .filter(name -> findings.stream().anyMatch(finding -> isDoubt(finding, name)))
            .collect(Collectors.toSet());
    Set<FieldName> undecided =
        doubted.stream().filter(name -> !isAccepted(name, weighed)).collect(Collectors.toSet());
    List<Finding> kept =
        findings.stream()
            .filter(
                finding ->
                    doubted.stream()
                        .noneMatch(name -> isDoubt(finding, name) && !undecided.contains(name)))
            .toList();
    return new FilledDecision(weighed, kept, undecided, isWeighed);
  }

  /** Returns whether a field needs no further check against the evidence. */
  boolean isChecked(FieldName name) {
    return undecided.contains(name) || (areDatesWeighed && name.equals(FieldName.ISSUED_DATE));
  }

  /**
   * Returns whether the reader is sure of a date that cannot be: then the day of signature or
   * arrival may as well be wrong, and a person must see both.
   */
  private static boolean isSurelyLate(List<Candidate> dates, Optional<LocalDate> latest) {
    return latest.isPresent()
        && dates.stream()
            .filter(date -> date.confidence() >= ACCEPTED)
            .anyMatch(date -> day(date).isAfter(latest.get()));
  }

  private static LocalDate day(Candidate date) {
    return LocalDate.parse(date.clean().orElseThrow());
  }

  private static boolean isDoubt(Finding finding, FieldName name) {
    return DOUBTS.contains(finding.code())
        && finding.field().filter(name.metadataName()::equals).isPresent();
  }

  private static boolean isAccepted(FieldName name, List<Candidate> fields) {
    return fields.stream()
        .filter(field -> field.name().equals(name) && field.clean().isPresent())
        .anyMatch(field -> field.confidence() >= ACCEPTED);
  }

  private static List<Candidate> weighDates(
      List<Candidate> fields, List<Candidate> dates, ExternalEvidence evidence) {
    var result = new ArrayList<Candidate>(fields);
    result.removeAll(dates);
    result.addAll(weighed(different(dates), evidence));
    return result;
  }

  /** A date that two rules read is one possibility, as probable as the surer of them says. */
  private static List<Candidate> different(List<Candidate> dates) {
    var surest = new LinkedHashMap<Optional<String>, Candidate>();
    dates.forEach(
        date ->
            surest.merge(
                date.clean(),
                date,
                (one, other) -> other.confidence() > one.confidence() ? other : one));
    return List.copyOf(surest.values());
  }

  private static boolean isDate(Candidate field) {
    return field.name().equals(FieldName.ISSUED_DATE) && field.clean().isPresent();
  }

  private static List<Candidate> weighed(List<Candidate> dates, ExternalEvidence evidence) {
    Optional<LocalDate> latest = evidence.latestDay();
    double others = latest.isPresent() ? OTHER_DATES : OTHER_DATES_UNBOUND;
    double known = dates.stream().mapToDouble(Candidate::confidence).sum();
    double whole =
        Math.max(0, 1 - known) * others
            + dates.stream().mapToDouble(date -> date.confidence() * weight(date, latest)).sum();
    return dates.stream()
        .map(
            date ->
                Candidates.withConfidence(
                    date, whole <= 0 ? 0 : date.confidence() * weight(date, latest) / whole))
        .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
        .toList();
  }

  private static double weight(Candidate date, Optional<LocalDate> latest) {
    LocalDate day = day(date);
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return (isWeekend ? WEEKEND : 1) * latest.map(until -> untilSigned(day, until)).orElse(1.0);
  }

  private static double untilSigned(LocalDate day, LocalDate latest) {
    long days = ChronoUnit.DAYS.between(day, latest);
    if (days < 0) {
      return 0;
    }
    return days <= SOON ? 1 : days <= LATER ? SELDOM : RARELY;
  }
}
