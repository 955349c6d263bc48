package vn.sohoa.link;

import java.util.List;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.link.scoring.CandidateDossier;
import vn.sohoa.link.scoring.LinkKey;

/** Builds the keys by which documents find a dossier. */
final class DossierKeys {
  private DossierKeys() {}

  static List<String> of(Dossier dossier) {
    return LinkKey.ofDossier(
        dossier.code(),
        dossier.procedure().code(),
        dossier.applicant().name(),
        List.of(dossier.applicant().idNumber(), dossier.applicant().taxCode()),
        CandidateDossier.Result.of(dossier.resultNumber(), dossier.resultIssuedOn()));
  }
}
