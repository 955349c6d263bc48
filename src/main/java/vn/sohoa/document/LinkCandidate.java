package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dossier, and where known the components of it, that a document may belong to.
 *
 * @param componentCode the component that the paper was filed for
 * @param componentCodes all components that it serves, that one first
 * @param score how well it fits, 0 to 1
 * @param evidence names of what speaks for it and against it, e.g. {@code dossier.declared}
 * @param weights of the evidence, item by item, in bits (log2 of the likelihood ratio); below 0 it
 *     speaks against. Empty where a person decided, and in what was stored before weights were
 */
public record LinkCandidate(
    String dossierCode,
    Optional<String> componentCode,
    List<String> componentCodes,
    double score,
    List<String> evidence,
    List<Double> weights) {
  /** What was stored before a document could serve several components has no list of them. */
  @JsonCreator
  public LinkCandidate(
      String dossierCode,
      Optional<String> componentCode,
      @Nullable List<String> componentCodes,
      double score,
      List<String> evidence,
      @Nullable List<Double> weights) {
    this.dossierCode = dossierCode;
    this.componentCode = componentCode;
    this.componentCodes =
        componentCodes == null ? componentCode.stream().toList() : List.copyOf(componentCodes);
    this.score = score;
    this.evidence = List.copyOf(evidence);
    this.weights = weights == null ? List.of() : List.copyOf(weights);
  }

  /**
   * @param componentCodes none for a result, and in a dossier without components
   */
  public static LinkCandidate of(
      String dossierCode,
      List<String> componentCodes,
      double score,
      List<String> evidence,
      List<Double> weights) {
    return new LinkCandidate(
        dossierCode, componentCodes.stream().findFirst(), componentCodes, score, evidence, weights);
  }
}
