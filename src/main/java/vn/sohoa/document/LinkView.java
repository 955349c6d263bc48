package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The link of a document (liên kết) in API responses.
 *
 * @param componentCode the component that the paper was filed for
 * @param componentCodes all components that it serves, that one first
 * @param confidence of the best candidate, 0 to 1
 * @param candidates best first
 * @param decidedBy id of the access key of the person who decided; null where the machine did
 */
public record LinkView(
    Decision decision,
    Optional<String> dossierCode,
    Optional<String> componentCode,
    List<String> componentCodes,
    double confidence,
    List<Candidate> candidates,
    OffsetDateTime decidedAt,
    Optional<String> decidedBy) {

  /** Whether it is known which dossier a document belongs to. */
  @Schema(name = "LinkDecision")
  public enum Decision {
    @JsonProperty("linked")
    LINKED,
    /** Several dossiers or components are possible; a clerk decides. */
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    /** Nothing fits, or the declared dossier does not exist (yet). */
    @JsonProperty("unmatched")
    UNMATCHED
  }

  /**
   * One dossier, and where known the components of it, that a document may belong to.
   *
   * @param componentCode the component that the paper was filed for
   * @param componentCodes all components that it serves, that one first
   * @param score how well it fits, 0 to 1
   * @param evidence names of the comparisons that count for or against it, e.g. {@code
   *     dossier.declared}
   * @param weights of the evidence, item by item, in bits (log2 of the likelihood ratio); negative
   *     counts against. Empty where a person decided
   */
  @Schema(name = "LinkCandidate")
  public record Candidate(
      String dossierCode,
      Optional<String> componentCode,
      List<String> componentCodes,
      double score,
      List<String> evidence,
      List<Double> weights) {}
}
