package vn.sohoa.link.scoring;

import java.util.List;

/**
 * Dossier that a document may belong to, with its probability.
 *
 * @param probability 0 to 1, normalised over all candidates and unknown dossiers
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
