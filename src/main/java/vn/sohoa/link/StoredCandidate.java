package vn.sohoa.link;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import vn.sohoa.link.scoring.LinkCandidate;
import vn.sohoa.link.scoring.LinkEvidence;

/**
 * A candidate of a link as stored in the jsonb column {@code document_link.evidence}.
 *
 * @param componentCodes all components that it serves, the one it was filed for first
 * @param score 0 to 1
 * @param evidence names of the comparisons
 * @param weights of the evidence, item by item, in bits; empty where a person decided
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true) // rows of other versions
record StoredCandidate(
    String dossierCode,
    List<String> componentCodes,
    double score,
    List<String> evidence,
    List<Double> weights) {
  private static final String BY_PERSON = "person";

  StoredCandidate {
    componentCodes = List.copyOf(componentCodes);
    evidence = List.copyOf(evidence);
    weights = List.copyOf(weights);
  }

  static StoredCandidate of(LinkCandidate scored) {
    return new StoredCandidate(
        scored.dossierCode(),
        scored.componentCodes(),
        scored.score(),
        scored.evidence().stream().map(LinkEvidence::name).toList(),
        scored.evidence().stream().map(LinkEvidence::bits).toList());
  }

  static StoredCandidate chosenByPerson(String dossierCode, List<String> componentCodes) {
    return new StoredCandidate(dossierCode, componentCodes, 1, List.of(BY_PERSON), List.of());
  }
}
