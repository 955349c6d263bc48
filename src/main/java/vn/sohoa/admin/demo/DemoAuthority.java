package vn.sohoa.admin.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.admin.sample.value.Dice;

/**
 * A generated economic-zone authority (ban quản lý khu kinh tế), whose dossiers are spread over the
 * working days of three years, or one a day over the last of them if they are fewer. Each dossier
 * depends only on the seed, the last day and its number.
 */
public final class DemoAuthority {
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final String AGENCY = "H24.99";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
  private static final int MAX_WORKING_DAYS = 780;
  private static final int NUMBERS_A_YEAR = 9_000;
  private static final double RESULT_TOLD = 0.6;

  private final long seed;
  private final LocalDate lastDay;
  private final int dossiers;
  private final DemoApplicants applicants;
  private final List<DemoProcedure> procedures = DemoProcedure.all();
  private final List<LocalDate> days;

  /** Generates an authority that received its last dossier on 30 October 2026. */
  public DemoAuthority(long seed, int dossiers) {
    this(seed, dossiers, LAST_DAY);
  }

  /**
   * @param dossiers number of dossiers, at most 7 million
   * @param lastDay on which dossiers are received
   */
  public DemoAuthority(long seed, int dossiers, LocalDate lastDay) {
    this.seed = seed;
    this.lastDay = lastDay;
    this.dossiers = dossiers;
    this.applicants = DemoApplicants.of(seed, Math.max(3, dossiers * 2 / 5));
    this.days =
        Stream.iterate(lastDay, day -> day.minusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .limit(Math.min(MAX_WORKING_DAYS, dossiers))
            .toList()
            .reversed();
  }

  public String agency() {
    return AGENCY;
  }

  public List<DemoProcedure> procedures() {
    return procedures;
  }

  public int size() {
    return dossiers;
  }

  public Stream<DemoDossier> dossiers() {
    return IntStream.range(0, dossiers).mapToObj(this::dossier);
  }

  /** Returns a random applicant other than this one, to be named on a paper of its dossier. */
  DemoApplicant stranger(DemoApplicant applicant, Dice dice) {
    return applicants.other(applicant, dice);
  }

  public DemoDossier dossier(int number) {
    Dice dice = Dice.of(seed, number);
    int perDay = Math.ceilDiv(dossiers, days.size());
    LocalDate day = days.get(Math.min(days.size() - 1, number / perDay));
    int serial = number % perDay + 1;
    OffsetDateTime received =
        day.atTime(7, 30).atOffset(VIETNAM).plusSeconds((long) (serial - 1) * 32_000 / perDay);
    DemoProcedure procedure = procedures.get(dice.below(procedures.size()));
    OffsetDateTime due = received.plusDays(procedure.days() * 7L / 5);
    DemoApplicant applicant = applicants.pick(dice);
    Optional<OffsetDateTime> finished = finished(received, due, dice);
    return new DemoDossier(
        number,
        "%s-%02d%02d%02d-%04d"
            .formatted(
                AGENCY, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), serial),
        procedure,
        applicant,
        received,
        due,
        finished,
        finished.flatMap(end -> result(procedure, number, end, Dice.of(seed ^ 0x2E5L, number))),
        procedure.components().stream().filter(component -> dice.chance(0.95)).toList());
  }

  private static Optional<DemoDossier.Result> result(
      DemoProcedure procedure, int number, OffsetDateTime finished, Dice dice) {
    return procedure.result().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DemoDossier.Result(
                (number % NUMBERS_A_YEAR + 1) + "/GCN-BQL",
                finished.toLocalDate().minusDays(dice.below(3)),
                dice.chance(RESULT_TOLD)));
  }

  private Optional<OffsetDateTime> finished(
      OffsetDateTime received, OffsetDateTime due, Dice dice) {
    long hours = java.time.Duration.between(received, due).toHours();
    OffsetDateTime finished = received.plusHours(4 + (long) (hours * (0.2 + dice.fraction())));
    boolean isOver = finished.toLocalDate().isBefore(lastDay) && !dice.chance(0.05);
    return isOver ? Optional.of(finished) : Optional.empty();
  }
}
