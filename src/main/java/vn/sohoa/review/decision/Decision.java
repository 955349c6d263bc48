package vn.sohoa.review.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision of a person about a document (quyết định hậu kiểm). Decisions are never changed; a
 * later one takes the place of an earlier one about the same.
 *
 * @param sequence order among the decisions of a document
 * @param target what of the document: the name of a field, the id of a finding, else empty
 * @param before JSON of what stood there; empty if nothing did
 * @param after JSON of what stands there since; its form depends on the kind
 * @param by id of the access key
 * @param undoes the decision that this one takes back; present for exactly the kind UNDO
 */
public record Decision(
    UUID id,
    long sequence,
    DecisionKind kind,
    String target,
    Optional<String> before,
    Optional<String> after,
    Optional<String> reason,
    String by,
    Instant at,
    Optional<UUID> undoes) {
  public Decision {
    if (undoes.isPresent() != (kind == DecisionKind.UNDO)) {
      throw new IllegalArgumentException("exactly an UNDO names the decision that it takes back");
    }
  }

  /** Returns what the decision is about. */
  public Subject subject() {
    return new Subject(kind, target);
  }

  /**
   * What a decision is about: a later decision about the same takes the place of an earlier one.
   */
  public record Subject(DecisionKind kind, String target) {}
}
