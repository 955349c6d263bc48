package vn.sohoa.report;

import java.util.Optional;
import vn.sohoa.report.kpi.DossierFacts;
import vn.sohoa.report.kpi.Judgement;

/**
 * A dossier counted by an indicator.
 *
 * @param met whether it is in the numerator
 * @param missed why it is not in the numerator
 */
public record JudgedDossier(String dossierCode, boolean met, Optional<Judgement.Miss> missed) {
  static Optional<JudgedDossier> of(DossierFacts dossier, Judgement judgement) {
    return switch (judgement) {
      case Judgement.NotCounted() -> Optional.empty();
      case Judgement.Met() ->
          Optional.of(new JudgedDossier(dossier.code(), true, Optional.empty()));
      case Judgement.Missed(Judgement.Miss reason) ->
          Optional.of(new JudgedDossier(dossier.code(), false, Optional.of(reason)));
    };
  }

  /** Parses the form stored in a snapshot: {@code MET}, or the reason for not meeting it. */
  static JudgedDossier stored(String dossierCode, String judgement) {
    return judgement.equals(MET)
        ? new JudgedDossier(dossierCode, true, Optional.empty())
        : new JudgedDossier(dossierCode, false, Optional.of(Judgement.Miss.valueOf(judgement)));
  }

  static final String MET = "MET";
}
