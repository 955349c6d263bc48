package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dossier, and where known one component of it, that a document may belong to.
 *
 * @param score how well it fits, 0 to 1
 * @param evidence names of what speaks for it and against it, e.g. {@code dossier.declared}
 * @param weights of the evidence, item by item, in bits (log2 of the likelihood ratio); below 0 it
 *     speaks against. Empty where a person decided, and in what was stored before weights were
 */
public record LinkCandidate(
    String dossierCode,
    Optional<String> componentCode,
    double score,
    List<String> evidence,
    List<Double> weights) {
  @JsonCreator
  public LinkCandidate(
      String dossierCode,
      Optional<String> componentCode,
      double score,
      List<String> evidence,
      @Nullable List<Double> weights) {
    this.dossierCode = dossierCode;
    this.componentCode = componentCode;
    this.score = score;
    this.evidence = List.copyOf(evidence);
    this.weights = weights == null ? List.of() : List.copyOf(weights);
  }
}
