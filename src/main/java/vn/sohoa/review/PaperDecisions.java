package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.document.Stage;
import vn.sohoa.link.LinkState;
import vn.sohoa.link.ManualLinkService;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.KindState;
import vn.sohoa.review.decision.RoleState;

/** Makes decisions about the kind and the role of a locked document. */
@ApplicationScoped
class PaperDecisions {
  private final PaperFields paperFields;
  private final DecisionLog decisions;
  private final ManualLinkService links;
  private final LinkLookup lookup;
  private final Event<ReadingRequested> readings;

  PaperDecisions(
      PaperFields paperFields,
      DecisionLog decisions,
      ManualLinkService links,
      LinkLookup lookup,
      Event<ReadingRequested> readings) {
    this.paperFields = paperFields;
    this.decisions = decisions;
    this.links = links;
    this.lookup = lookup;
    this.readings = readings;
  }

  /**
   * Decides the kind of paper, and has its fields extracted again.
   *
   * @throws ProblemException UNPROCESSABLE if there is no such kind
   */
  void decideKind(Document document, String kind, Optional<String> reason, String keyId) {
    if (paperFields.kind(kind).isEmpty()) {
      throw ProblemException.of(
          Reason.UNPROCESSABLE,
          RequestFault.atPointer("/kind", Message.of("fault.unknown", kind))
              .allowing(paperFields.kindIds().stream().sorted().toList(), kind));
    }
    KindState before = new KindState(document.recognisedKind(), document.kind());
    KindState after = new KindState(document.recognisedKind(), Optional.of(kind));
    decisions.record(
        document, new DecisionLog.Entry(DecisionKind.KIND, "", before, after, reason, keyId));
    document.isOfKind(Optional.of(kind));
    if (!before.kind().equals(after.kind())) {
      extractAgain(document);
    }
  }

  /**
   * Extracts the fields again by the kind that counts now; a document that failed before is
   * extracted when it is processed again.
   *
   * @throws ProblemException CONFLICT if it is being processed, by the kind that counted before
   */
  void extractAgain(Document document) {
    if (!document.state().isFinished()) {
      throw DecisionDesk.refused(document);
    }
    if (!document.stage().isBefore(Stage.EXTRACT)) {
      document.restart(Stage.EXTRACT);
      readings.fire(new ReadingRequested(document.id()));
    }
  }

  void decideRole(Document document, DocumentRole role, Optional<String> reason, String keyId) {
    RoleState before = state(document);
    RoleState after =
        new RoleState(role, role == DocumentRole.RESULT ? List.of() : before.componentCodes());
    decisions.record(
        document, new DecisionLog.Entry(DecisionKind.ROLE, "", before, after, reason, keyId));
    assign(document, after);
  }

  /** Sets the role, and has the link follow it. */
  void assign(Document document, RoleState wanted) {
    if (state(document).equals(wanted)) {
      return;
    }
    document.assignRole(wanted.role(), wanted.componentCodes());
    Optional<LinkLookup.CurrentLink> link = lookup.of(document.id());
    Optional<String> dossier = link.flatMap(current -> current.view().dossierCode());
    Optional<String> decidedBy = link.flatMap(current -> current.view().decidedBy());
    if (decidedBy.isPresent() && dossier.isPresent() && wanted.role() == DocumentRole.RESULT) {
      links.restore(document, LinkState.ofResult(dossier.get()), decidedBy.get());
    } else if (link.isPresent()) {
      links.release(document);
    }
  }

  private static RoleState state(Document document) {
    return new RoleState(document.declaration().role(), document.declaration().componentCodes());
  }
}
