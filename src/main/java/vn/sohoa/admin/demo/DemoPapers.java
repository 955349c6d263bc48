package vn.sohoa.admin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.admin.sample.value.Dice;

/**
 * Generates the papers of an authority's dossiers. One station scans the papers of a dossier one
 * after another, most on the day of reception, some later from the backlog, and the result after it
 * was issued.
 */
public final class DemoPapers {
  private static final int STATIONS = 8;
  private static final int RUN = 64;
  private static final double DECLARED = 0.3;
  private static final double DECLARED_WRONGLY = 0.01;
  private static final double WITH_BARCODE = 0.15;
  private static final double WITH_CODE = 0.35;
  private static final double WITH_NAME = 0.92;
  private static final double WITH_NUMBER = 0.72;
  private static final double WITH_PROCEDURE = 0.4;
  private static final double OF_STRANGERS = 0.05;
  private static final double BACKLOG = 0.15;
  private static final double LATE = 0.15;
  private static final double OF_MORE_PAGES = 0.25;
  private static final double A_PAGE_LOST = 0.05;

  private final DemoAuthority authority;
  private final long seed;

  public DemoPapers(DemoAuthority authority, long seed) {
    this.authority = authority;
    this.seed = seed;
  }

  /** Returns an infinite stream of the papers of random dossiers. */
  public Stream<DemoPaper> papers() {
    return IntStream.iterate(0, batch -> batch + 1).boxed().flatMap(batch -> batch(batch).stream());
  }

  private List<DemoPaper> batch(int batch) {
    Dice dice = Dice.of(seed ^ 0x9A9E5L, batch);
    DemoDossier dossier = authority.dossier(number(batch));
    OffsetDateTime at = scanTime(dossier.receivedAt(), dice);
    int station = dice.below(STATIONS);
    boolean isDeclared = dice.chance(DECLARED);
    Optional<String> declared =
        isDeclared ? Optional.of(declaredCode(dossier, dice)) : Optional.empty();
    var papers = new ArrayList<DemoPaper>();
    for (DemoProcedure.Component component : dossier.components()) {
      at = at.plusSeconds(20 + dice.below(70));
      papers.add(paper(dossier, Optional.of(component), station, at, declared, dice));
    }
    boolean hasResult = !dossier.procedure().result().isEmpty() && dice.chance(0.8);
    if (hasResult && dossier.finishedAt().isPresent()) {
      OffsetDateTime scanned = scanTime(dossier.finishedAt().get(), dice);
      papers.add(paper(dossier, Optional.empty(), station, scanned, declared, dice));
    }
    return papers;
  }

  /**
   * Returns the dossier of a batch. Successive batches have successive dossiers, so that the load
   * of the stations is realistic.
   */
  private int number(int batch) {
    Dice run = Dice.of(seed ^ 0x50AL, batch / RUN);
    return (run.below(authority.size()) + batch % RUN) % authority.size();
  }

  private static OffsetDateTime scanTime(OffsetDateTime from, Dice dice) {
    OffsetDateTime soon = from.plusMinutes(5 + dice.below(300));
    if (dice.chance(BACKLOG)) {
      return soon.plusDays(30 + dice.below(500));
    }
    return dice.chance(LATE) ? soon.plusDays(1 + dice.below(14)) : soon;
  }

  private String declaredCode(DemoDossier dossier, Dice dice) {
    if (!dice.chance(DECLARED_WRONGLY)) {
      return dossier.code();
    }
    int other =
        dice.chance(0.7)
            ? Math.min(authority.size() - 1, dossier.number() + 1)
            : dice.below(authority.size());
    return authority.dossier(other).code();
  }

  private DemoPaper paper(
      DemoDossier dossier,
      Optional<DemoProcedure.Component> component,
      int station,
      OffsetDateTime at,
      Optional<String> declared,
      Dice dice) {
    boolean isStrangers = dice.chance(OF_STRANGERS);
    Dice sheets = Dice.of(seed ^ 0x5EE75L, at.toEpochSecond());
    int pages = sheets.chance(OF_MORE_PAGES) ? 2 + sheets.below(2) : 1;
    DemoApplicant named =
        isStrangers ? authority.stranger(dossier.applicant(), dice) : dossier.applicant();
    return new DemoPaper(
        dossier.number(),
        component.map(DemoProcedure.Component::code),
        station,
        at,
        declared,
        declared.isPresent() && dice.chance(0.6)
            ? component.map(DemoProcedure.Component::code)
            : Optional.empty(),
        given(WITH_PROCEDURE, dossier.procedure().code(), dice),
        component.map(DemoProcedure.Component::name).orElse(dossier.procedure().result()),
        issued(dossier, component.isEmpty(), dice),
        component.isEmpty() ? dossier.result().map(DemoDossier.Result::number) : Optional.empty(),
        given(WITH_CODE, dossier.code(), dice),
        given(WITH_BARCODE, dossier.code(), dice),
        named,
        given(WITH_NAME, named.name(), dice),
        given(WITH_NUMBER, named, dice),
        pages,
        sheets.chance(A_PAGE_LOST) ? pages + 1 : pages,
        isStrangers);
  }

  private static LocalDate issued(DemoDossier dossier, boolean isResult, Dice dice) {
    if (isResult) {
      return dossier
          .result()
          .map(DemoDossier.Result::issuedOn)
          .orElse(dossier.dueAt().toLocalDate());
    }
    int before = dice.chance(0.6) ? dice.below(8) : dice.below(600);
    return dossier.receivedAt().toLocalDate().minusDays(before);
  }

  private static <T> Optional<T> given(double probability, T value, Dice dice) {
    return dice.chance(probability) ? Optional.of(value) : Optional.empty();
  }
}
