package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentSources;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.intake.Admission;
import vn.sohoa.intake.NewDocuments;
import vn.sohoa.intake.PaperMetadata;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.Sender;
import vn.sohoa.link.LinkRepository;
import vn.sohoa.link.SharedComponentRelinker;
import vn.sohoa.link.StoredLink;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
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
public class Replacements {
  private final DecisionDesk desk;
  private final Admission admission;
  private final NewDocuments newDocuments;
  private final LinkRepository links;
  private final SharedComponentRelinker companions;
  private final DecisionLog decisions;
  private final CarriedDecisions carried;
  private final RescanRepository rescans;
  private final DocumentSources sources;

  Replacements(
      DecisionDesk desk,
      Admission admission,
      NewDocuments newDocuments,
      LinkRepository links,
      SharedComponentRelinker companions,
      DecisionLog decisions,
      CarriedDecisions carried,
      RescanRepository rescans,
      DocumentSources sources) {
    this.desk = desk;
    this.admission = admission;
    this.newDocuments = newDocuments;
    this.links = links;
    this.companions = companions;
    this.decisions = decisions;
    this.carried = carried;
    this.rescans = rescans;
    this.sources = sources;
  }

  /**
   * What a sender asks for.
   *
   * @param fileName of the new scan
   * @param scope what the sender may replace
   * @param paper what it knows about the paper; its code, if any, has to be that of the next
   *     version
   */
  public record Asked(
      String docCode, String reason, Optional<String> fileName, Scope scope, PaperMetadata paper) {
    String fingerprint(Sha256 original) {
      return "replace %s by %s %s, %s".formatted(docCode, original, fileName, reason)
          + paper.fingerprint();
    }
  }

  /** Which documents a sender may replace. */
  public enum Scope {
    /** All that it sees. */
    ALL,
    /** What it sent itself. */
    OWN,
    /** What it sent itself, and was asked to scan again. */
    OWN_ASKED
  }

  /**
   * Replaces a document by another scan.
   *
   * @param original the new scan, stored
   * @throws ProblemException if the sender may not replace it, or it is the same file
   */
  @Transactional
  public Outcome<Receipt> replace(
      Asked asked, Blob original, Optional<RequestKey> key, Sender sender) {
    return admission.once(
        key, asked.fingerprint(original.sha256()), () -> create(asked, original, sender), sender);
  }

  private Document create(Asked asked, Blob original, Sender sender) {
    var person = new DecisionDesk.Person(sender.keyId(), sender.visibility());
    Document older = desk.open(asked.docCode(), person);
    desk.requireInUse(older);
    requireAllowed(asked.scope(), older, sender);
    if (older.sha256().equals(original.sha256())) {
      throw ProblemException.ofParameter(
          Reason.UNPROCESSABLE, "file", Message.of("fault.same-file", older.docCode()));
    }
    Document newer = replace(older, original, asked.fileName(), sender);
    requireCode(asked.paper(), newer);
    admission.declare(newer, asked.paper(), sender);
    record(
        older, DecisionKind.REPLACEMENT, new Replacement(newer.docCode()), asked.reason(), sender);
    rescans.close(older.id());
    return newer;
  }

  /**
   * A new version made of the pages of the old one.
   *
   * @param sent has If-Match
   * @param file its original, stored
   * @param decision returns what is recorded, for the docCode of the new version
   */
  public record Arranged(
      String docCode,
      Preconditions sent,
      String reason,
      Blob file,
      DocumentSources.Pages from,
      Function<String, Object> decision) {}

  /**
   * Replaces a document by an arrangement of its own pages.
   *
   * @throws ProblemException if it has changed since it was read, or has to be scanned again
   */
  @Transactional
  public Receipt arrange(Arranged asked, Sender sender) {
    return admission
        .once(Optional.empty(), "", () -> createArranged(asked, sender), sender)
        .answer();
  }

  private Document createArranged(Arranged asked, Sender sender) {
    var person = new DecisionDesk.Person(sender.keyId(), sender.visibility());
    Document older = desk.open(asked.docCode(), person);
    desk.requireRead(older, asked.sent());
    desk.requireInUse(older);
    if (rescans.isOpen(older.id())) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.rescan-open"));
    }
    Document newer = replace(older, asked.file(), older.declaration().fileName(), sender);
    sources.add(newer.id(), List.of(asked.from()));
    Object arranged = asked.decision().apply(newer.docCode());
    record(older, DecisionKind.PAGES, arranged, asked.reason(), sender);
    return newer;
  }

  private void record(
      Document document, DecisionKind kind, Object after, String reason, Sender sender) {
    decisions.record(
        document,
        new DecisionLog.Entry(kind, "", null, after, Optional.of(reason), sender.keyId()));
  }

  private Document replace(
      Document older, Blob original, Optional<String> fileName, Sender sender) {
    Document newer =
        newDocuments.createNextVersion(older, original, declaration(older, fileName), sender);
    carried.copy(older, newer, sender.keyId());
    links
        .carryOver(older.id(), newer.id(), sender.keyId())
        .ifPresent(moved -> record(newer, DecisionKind.LINK, moved, older.docCode(), sender));
    companions.relinkBeside(older);
    return newer;
  }

  private static void requireCode(PaperMetadata paper, Document newer) {
    paper
        .docCode()
        .filter(code -> !code.toString().equals(newer.docCode()))
        .ifPresent(
            _ -> {
              throw new ProblemException(
                  Reason.CONFLICT, Message.of("problem.next-version", newer.docCode()));
            });
  }

  private void requireAllowed(Scope scope, Document document, Sender sender) {
    boolean isOwn = document.keyId().equals(sender.keyId());
    switch (scope) {
      case ALL -> {}
      case OWN -> require(isOwn, "problem.replaced-by-sender");
      case OWN_ASKED -> require(isOwn && rescans.isOpen(document.id()), "problem.rescan-not-asked");
    }
  }

  private static void require(boolean isAllowed, String otherwise) {
    if (!isAllowed) {
      throw new ProblemException(Reason.FORBIDDEN, Message.of(otherwise));
    }
  }

  /** Declares the dossier that the old version was found to belong to. */
  private Declaration declaration(Document older, Optional<String> fileName) {
    Optional<StoredLink> link = links.of(older.id()).filter(StoredLink::isLinked);
    return older
        .declaration()
        .forFile(
            link.flatMap(StoredLink::dossierCode),
            link.map(StoredLink::componentCodes).orElseGet(List::of),
            fileName);
  }
}
