package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.sohoa.blob.Blob;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.intake.Admission;
import vn.sohoa.intake.NewDocuments;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.Sender;
import vn.sohoa.link.LinkRepository;
import vn.sohoa.link.SharedComponentRelinker;
import vn.sohoa.link.StoredLink;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.decision.DecisionKind;

/**
 * Replaces documents by new versions. The old version keeps its state, fields and link; a reading
 * of it that still runs goes on to its end.
 */
@ApplicationScoped
class Replacements {
  private final DecisionDesk desk;
  private final Admission admission;
  private final NewDocuments newDocuments;
  private final LinkRepository links;
  private final SharedComponentRelinker companions;
  private final DecisionLog decisions;
  private final CarriedDecisions carried;
  private final RescanRepository rescans;

  Replacements(
      DecisionDesk desk,
      Admission admission,
      NewDocuments newDocuments,
      LinkRepository links,
      SharedComponentRelinker companions,
      DecisionLog decisions,
      CarriedDecisions carried,
      RescanRepository rescans) {
    this.desk = desk;
    this.admission = admission;
    this.newDocuments = newDocuments;
    this.links = links;
    this.companions = companions;
    this.decisions = decisions;
    this.carried = carried;
    this.rescans = rescans;
  }

  /**
   * @param original the new scan, stored
   * @param fileName of the new scan
   * @param onlyIfAsked whether the sender may replace only what it sent itself, and was asked to
   *     scan again
   */
  record Asked(
      String docCode,
      String reason,
      Blob original,
      Optional<String> fileName,
      boolean onlyIfAsked) {
    String fingerprint() {
      return "replace %s by %s %s, %s".formatted(docCode, original.sha256(), fileName, reason);
    }
  }

  @Transactional
  Outcome<Receipt> replace(Asked asked, Optional<RequestKey> key, Sender sender) {
    return admission.once(key, asked.fingerprint(), () -> create(asked, sender), sender);
  }

  private Document create(Asked asked, Sender sender) {
    var person = new DecisionDesk.Person(sender.keyId(), sender.visibility());
    Document older = desk.open(asked.docCode(), person);
    desk.requireInUse(older);
    if (asked.onlyIfAsked() && !isAsked(older, sender)) {
      throw new ProblemException(Reason.FORBIDDEN, Message.of("problem.rescan-not-asked"));
    }
    if (older.sha256().equals(asked.original().sha256())) {
      throw ProblemException.ofParameter(
          Reason.UNPROCESSABLE, "file", Message.of("fault.same-file", older.docCode()));
    }
    Document newer =
        newDocuments.createNextVersion(older, asked.original(), declaration(older, asked), sender);
    decisions.record(
        older,
        new DecisionLog.Entry(
            DecisionKind.REPLACEMENT,
            "",
            null,
            new Replacement(newer.docCode()),
            Optional.of(asked.reason()),
            sender.keyId()));
    carried.copy(older, newer, sender.keyId());
    links.carryOver(older.id(), newer.id());
    rescans.close(older.id());
    companions.relinkBeside(older);
    return newer;
  }

  private boolean isAsked(Document document, Sender sender) {
    return document.keyId().equals(sender.keyId()) && rescans.isOpen(document.id());
  }

  /** Declares the dossier that the old version was found to belong to. */
  private Declaration declaration(Document older, Asked asked) {
    Optional<StoredLink> link = links.of(older.id()).filter(StoredLink::isLinked);
    return older
        .declaration()
        .forFile(
            link.flatMap(StoredLink::dossierCode),
            link.map(StoredLink::componentCodes).orElseGet(List::of),
            asked.fileName());
  }
}
