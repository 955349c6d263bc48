package vn.sohoa.link;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import vn.sohoa.link.scoring.LinkDecision;

/**
 * The link of a document at one time, as stored with a decision.
 *
 * @param dossierCode empty if it is linked to none
 * @param componentCodes those that it serves, the one it was filed for first
 * @param byPerson whether a person had decided it
 */
@RegisterForReflection
public record LinkState(
    LinkDecision decision,
    Optional<String> dossierCode,
    List<String> componentCodes,
    boolean byPerson) {
  public LinkState {
    componentCodes = List.copyOf(componentCodes);
  }

  /** Returns the link that a person decided of a result. */
  public static LinkState ofResult(String dossierCode) {
    return new LinkState(LinkDecision.LINKED, Optional.of(dossierCode), List.of(), true);
  }

  static LinkState of(StoredLink link) {
    return new LinkState(
        link.decision(), link.dossierCode(), link.componentCodes(), link.isDecidedByPerson());
  }
}
