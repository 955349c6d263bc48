package vn.sohoa.admin.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generated economic-zone authority (ban quản lý khu kinh tế), whose dossiers are spread over the
 * working days of three years. Each dossier depends only on the seed and its number.
 */
public final class DemoAuthority {
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final String AGENCY = "H24.99";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
  private static final int WORKING_DAYS = 780;
  private static final int NUMBERS_A_YEAR = 9_000;
  private static final double RESULT_TOLD = 0.6;

  private final long seed;
  private final int dossiers;
  private final DemoApplicants applicants;
  private final List<DemoProcedure> procedures = DemoProcedure.all();
  private final List<LocalDate> days;

  /**
   * @param dossiers number of dossiers, at most 7 million
   */
  public DemoAuthority(long seed, int dossiers) {
    this.seed = seed;
    this.dossiers = dossiers;
    this.applicants = DemoApplicants.of(seed, Math.max(3, dossiers * 2 / 5));
    this.days =
        Stream.iterate(LAST_DAY, day -> day.minusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .limit(WORKING_DAYS)
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

  /** Returns any applicant, to be named on the paper of another one. */
  DemoApplicant stranger(Dice dice) {
    return applicants.any(dice);
  }

  public DemoDossier dossier(int number) {
    Dice dice = Dice.of(seed, number);
    int perDay = Math.max(1, (dossiers + WORKING_DAYS - 1) / WORKING_DAYS);
    LocalDate day = days.get(Math.min(WORKING_DAYS - 1, number / perDay));
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

  private static Optional<OffsetDateTime> finished(
      OffsetDateTime received, OffsetDateTime due, Dice dice) {
    long hours = java.time.Duration.between(received, due).toHours();
    OffsetDateTime finished = received.plusHours(4 + (long) (hours * (0.2 + dice.fraction())));
    boolean isOver = finished.toLocalDate().isBefore(LAST_DAY) && !dice.chance(0.05);
    return isOver ? Optional.of(finished) : Optional.empty();
  }
}
