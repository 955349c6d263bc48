package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;

/**
 * One dossier, and where known the components of it, that a document may belong to.
 *
 * @param componentCodes all components that it serves, the one it was filed for first; empty for a
 *     result, and where the component is not certain
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

  /** The component that the paper was filed for. */
  public Optional<String> componentCode() {
    return componentCodes.stream().findFirst();
  }
}
