package vn.sohoa.link.scoring;

import java.util.List;

/**
 * A dossier that a document may belong to.
 *
 * @param probability that it does, 0 to 1, among all candidates and dossiers that are not there
 * @param evidence strongest first
 */
public record ScoredDossier(
    CandidateDossier dossier, double probability, List<LinkEvidence> evidence) {
  public ScoredDossier {
    evidence = List.copyOf(evidence);
  }

  boolean is(String dossierCode) {
    return dossier.code().equals(dossierCode);
  }
}
