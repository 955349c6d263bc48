package vn.sohoa.report.kpi;

import java.time.Instant;
import vn.sohoa.report.kpi.Judgement.Met;
import vn.sohoa.report.kpi.Judgement.Miss;
import vn.sohoa.report.kpi.Judgement.Missed;
import vn.sohoa.report.kpi.Judgement.NotCounted;

/**
 * The formulas of Quyết định 766/QĐ-TTg, as computed by the national portal (Cổng Dịch vụ công quốc
 * gia).
 */
public final class Judge {
  private Judge() {}

  /**
   * Evaluates an indicator for a dossier that was received in the period.
   *
   * @param periodEnd end of the period, exclusive; used as the end of open dossiers
   */
  public static Judgement of(Indicator indicator, DossierFacts dossier, Instant periodEnd) {
    return switch (indicator) {
      case ON_TIME -> onTime(dossier, periodEnd);
      case ELECTRONIC_RESULT ->
          dossier.returnsPaperResult()
              ? met(dossier.resultFile(), Miss.NO_RESULT_FILE)
              : new NotCounted();
      case DIGITIZED -> digitized(dossier);
      case REUSED -> met(dossier.reused(), Miss.NOT_REUSED);
      case SHARED -> met(dossier.shared(), Miss.NOT_SHARED);
      case POPULATION_DATA -> met(dossier.populationData(), Miss.NO_POPULATION_DATA);
    };
  }

  private static Judgement digitized(DossierFacts dossier) {
    if (!dossier.componentFile()) {
      return new Missed(Miss.NO_COMPONENT_FILE);
    }
    return met(!dossier.returnsPaperResult() || dossier.resultFile(), Miss.NO_RESULT_FILE);
  }

  private static Judgement onTime(DossierFacts dossier, Instant periodEnd) {
    Handling handling = dossier.handling();
    if (handling.end().isEmpty() && handling.supplementRequests() > 1) {
      return new Missed(Miss.SUPPLEMENT_ASKED_AGAIN);
    }
    if (dossier.dueAt().isEmpty()) {
      return new Missed(Miss.NO_DUE_DATE);
    }
    Instant end = handling.end().orElse(periodEnd);
    Instant worked = end.minus(handling.pausedUntil(end));
    return met(!worked.isAfter(dossier.dueAt().get()), Miss.LATE);
  }

  private static Judgement met(boolean met, Miss otherwise) {
    return met ? new Met() : new Missed(otherwise);
  }
}
