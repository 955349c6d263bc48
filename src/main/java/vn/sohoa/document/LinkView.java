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
 * @param decidedBy id of the access key of the person who decided; null for automatic decisions
 */
@Schema(name = "DocumentLink")
public record LinkView(
    Decision decision,
    Optional<String> dossierCode,
    Optional<String> componentCode,
    List<String> componentCodes,
    double confidence,
    List<Candidate> candidates,
    OffsetDateTime decidedAt,
    Optional<String> decidedBy) {

  /** Whether the dossier of a document is known. */
  @Schema(name = "LinkDecision")
  public enum Decision {
    @JsonProperty("linked")
    LINKED,
    /** Several dossiers or components are possible; a clerk decides. */
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    /** No dossier matches, or the declared one does not exist (yet). */
    @JsonProperty("unmatched")
    UNMATCHED
  }

  /**
   * A dossier that a document may belong to, with its components if they are known.
   *
   * @param componentCode the component that the paper was filed for
   * @param componentCodes all components that it serves, that one first
   * @param score how well it matches, 0 to 1
   * @param evidence names of the comparisons that count for or against it, e.g. {@code
   *     dossier.declared}
   * @param weights weight of each item of evidence, in bits (log2 of the likelihood ratio);
   *     negative if it counts against. Empty if a person decided
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
