package vn.sohoa.report.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.report.kpi.StateChange.State;

/** A dossier for parameterized tests: received on 1 October 2026, due on the 15th. */
record Facts(DossierFacts dossier) {
  static Facts plain() {
    return new Facts(
        new DossierFacts(
            "H24.99-261001-0001",
            day(1),
            Optional.of(day(15)),
            new Handling(List.of(new StateChange(day(1), State.RECEIVED))),
            true,
            false,
            false,
            false,
            false,
            false));
  }

  /** Returns midnight (UTC) at the start of a day of October 2026; day 32 is 1 November. */
  static Instant day(int day) {
    return Instant.parse("2026-10-01T00:00:00Z").plus(java.time.Duration.ofDays(day - 1L));
  }

  /** Adds changes written like {@code "5 SUPPLEMENT_REQUESTED, 9 IN_PROGRESS"}. */
  Facts then(String changes) {
    var all = new ArrayList<>(dossier.handling().changes());
    for (String change : changes.isBlank() ? new String[0] : changes.split(",\\s*", -1)) {
      String[] parts = change.split(" ", -1);
      all.add(new StateChange(day(Integer.parseInt(parts[0])), State.valueOf(parts[1])));
    }
    return new Facts(
        new DossierFacts(
            dossier.code(),
            dossier.receivedAt(),
            dossier.dueAt(),
            new Handling(all),
            dossier.returnsPaperResult(),
            dossier.componentFile(),
            dossier.resultFile(),
            dossier.reused(),
            dossier.shared(),
            dossier.populationData()));
  }

  Facts due(Instant moment) {
    return due(Optional.of(moment));
  }

  Facts withoutDueDate() {
    return due(Optional.empty());
  }

  private Facts due(Optional<Instant> moment) {
    return new Facts(
        new DossierFacts(
            dossier.code(),
            dossier.receivedAt(),
            moment,
            dossier.handling(),
            dossier.returnsPaperResult(),
            dossier.componentFile(),
            dossier.resultFile(),
            dossier.reused(),
            dossier.shared(),
            dossier.populationData()));
  }

  Facts files(boolean paperResult, boolean component, boolean result) {
    return new Facts(
        new DossierFacts(
            dossier.code(),
            dossier.receivedAt(),
            dossier.dueAt(),
            dossier.handling(),
            paperResult,
            component,
            result,
            dossier.reused(),
            dossier.shared(),
            dossier.populationData()));
  }

  Facts flags(boolean reused, boolean shared, boolean populationData) {
    return new Facts(
        new DossierFacts(
            dossier.code(),
            dossier.receivedAt(),
            dossier.dueAt(),
            dossier.handling(),
            dossier.returnsPaperResult(),
            dossier.componentFile(),
            dossier.resultFile(),
            reused,
            shared,
            populationData));
  }

  String judged(Indicator indicator) {
    return switch (Judge.of(indicator, dossier, day(32))) {
      case Judgement.NotCounted() -> "not counted";
      case Judgement.Met() -> "met";
      case Judgement.Missed(Judgement.Miss reason) -> reason.name();
    };
  }
}
