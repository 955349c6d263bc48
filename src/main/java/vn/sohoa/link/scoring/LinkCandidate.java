package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Dossier that a document may belong to, with its components if known.
 *
 * @param componentCodes all components served, the one it was filed for first; empty for a result,
 *     and if the component is uncertain
 * @param score probability, 0 to 1, rounded to six decimals
 * @param evidence strongest first, bits rounded to two decimals
 */
public record LinkCandidate(
    String dossierCode, List<String> componentCodes, double score, List<LinkEvidence> evidence) {
  public LinkCandidate {
    componentCodes = List.copyOf(componentCodes);
    score = Math.round(score * 1e6) / 1e6;
    evidence =
        evidence.stream()
            .map(item -> new LinkEvidence(item.name(), Math.round(item.bits() * 100) / 100.0))
            .toList();
  }

  /** Returns the component that the paper was filed for. */
  public Optional<String> componentCode() {
    return componentCodes.stream().findFirst();
  }
}
