package vn.sohoa.review.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The decisions of a document that stand: of each subject the last one that was not undone. When it
 * is undone, the one before it stands again.
 */
public final class Standing {
  private final Map<Decision.Subject, Decision> bySubject;

  private Standing(Map<Decision.Subject, Decision> bySubject) {
    this.bySubject = bySubject;
  }

  /**
   * @param history all decisions of a document, in any order
   */
  public static Standing of(Collection<Decision> history) {
    List<Decision> inOrder =
        history.stream().sorted(Comparator.comparingLong(Decision::sequence)).toList();
    Set<UUID> undone = new HashSet<>();
    inOrder.forEach(decision -> decision.undoes().ifPresent(undone::add));
    var standing = new LinkedHashMap<Decision.Subject, Decision>();
    inOrder.stream()
        .filter(decision -> decision.kind() != DecisionKind.UNDO)
        .filter(decision -> !undone.contains(decision.id()))
        .forEach(decision -> standing.put(decision.subject(), decision));
    return new Standing(standing);
  }

  /** Returns the decision about a subject that stands. */
  public Optional<Decision> about(DecisionKind kind, String target) {
    return Optional.ofNullable(bySubject.get(new Decision.Subject(kind, target)));
  }

  /** Returns the decision of a kind that has no target. */
  public Optional<Decision> about(DecisionKind kind) {
    return about(kind, "");
  }

  /** Returns all decisions of a kind that stand. */
  public Stream<Decision> all(DecisionKind kind) {
    return bySubject.values().stream().filter(decision -> decision.kind() == kind);
  }

  /** Whether the decision stands: it is the last one about its subject, and was not undone. */
  public boolean has(Decision decision) {
    return bySubject.containsValue(decision);
  }
}
