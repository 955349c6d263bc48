package vn.sohoa.document;

import java.util.List;
import java.util.Optional;

/**
 * One dossier, and where known one component of it, that a document may belong to.
 *
 * @param score how well it fits, 0 to 1
 * @param evidence names of the rules that speak for it, e.g. {@code code.page}
 */
public record LinkCandidate(
    String dossierCode, Optional<String> componentCode, double score, List<String> evidence) {
  public LinkCandidate {
    evidence = List.copyOf(evidence);
  }
}
