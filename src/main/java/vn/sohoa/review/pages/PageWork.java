package vn.sohoa.review.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.sohoa.blob.Blob;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentSources;
import vn.sohoa.document.DocumentState;
import vn.sohoa.intake.NewDocuments;
import vn.sohoa.intake.Sender;
import vn.sohoa.link.LinkRepository;
import vn.sohoa.link.StoredLink;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.takeback.Withdrawals;

/**
 * The two transactions of a split or join: what is copied, and what is made of the copies. No
 * transaction is open while an engine copies.
 */
@ApplicationScoped
class PageWork {
  private final DecisionDesk desk;
  private final DocumentRepository documents;
  private final DocumentSources sources;
  private final NewDocuments newDocuments;
  private final LinkRepository links;
  private final Withdrawals withdrawals;
  private final DecisionLog decisions;

  PageWork(
      DecisionDesk desk,
      DocumentRepository documents,
      DocumentSources sources,
      NewDocuments newDocuments,
      LinkRepository links,
      Withdrawals withdrawals,
      DecisionLog decisions) {
    this.desk = desk;
    this.documents = documents;
    this.sources = sources;
    this.newDocuments = newDocuments;
    this.links = links;
    this.withdrawals = withdrawals;
    this.decisions = decisions;
  }

  /**
   * A document whose pages are copied.
   *
   * @param declared with the dossier that it belongs to
   */
  record Source(UUID id, PageCopier.PagesOfFile file, Declaration declared, int pageCount) {}

  /** A new document: its bytes, what it is made of, and what it is. */
  record Made(Blob file, List<DocumentSources.Pages> from, Declaration declared) {
    Made {
      from = List.copyOf(from);
    }
  }

  /** Which documents may be taken out of use. */
  enum Scope {
    ALL,

    /** What the caller sent itself and no person has decided on. */
    OWN_UNDECIDED
  }

  /**
   * What is to be made of what.
   *
   * @param kind SPLIT or JOIN
   */
  record Order(List<Source> from, List<Made> made, DecisionKind kind, String reason, Scope scope) {
    Order {
      from = List.copyOf(from);
      made = List.copyOf(made);
    }
  }

  /**
   * Returns the documents if their pages may be copied.
   *
   * @throws ProblemException otherwise
   */
  @Transactional
  List<Source> sources(List<String> docCodes, Sender sender, Scope scope) {
    return docCodes.stream()
        .map(docCode -> desk.open(docCode, person(sender)))
        .map(
            document -> {
              requireWithin(scope, document, sender);
              withdrawals.requireUnused(document);
              return source(document);
            })
        .toList();
  }

  private static DecisionDesk.Person person(Sender sender) {
    return new DecisionDesk.Person(sender.keyId(), sender.visibility());
  }

  private void requireWithin(Scope scope, Document document, Sender sender) {
    boolean isWithin =
        scope == Scope.ALL
            || (document.keyId().equals(sender.keyId()) && decisions.of(document.id()).isEmpty());
    if (!isWithin) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.not-own-undecided", document.docCode()));
    }
  }

  /**
   * Returns a document if its pages may be copied into its next version.
   *
   * @param sent has If-Match
   * @throws ProblemException otherwise
   */
  @Transactional
  Source source(String docCode, Preconditions sent, DecisionDesk.Person person) {
    Document document = desk.open(docCode, person);
    desk.requireRead(document, sent);
    return source(document);
  }

  private Source source(Document document) {
    requirePossible(document);
    int count = document.pageCount().orElseThrow();
    var pages = new ArrayList<Integer>();
    for (int number = 1; number <= count; number++) {
      pages.add(number);
    }
    Optional<StoredLink> link = links.of(document.id()).filter(StoredLink::isLinked);
    Declaration declared =
        document
            .declaration()
            .forFile(
                link.flatMap(StoredLink::dossierCode),
                link.map(StoredLink::componentCodes).orElseGet(List::of),
                document.declaration().fileName());
    return new Source(
        document.id(),
        new PageCopier.PagesOfFile(document.sha256(), document.mediaType().orElseThrow(), pages),
        declared,
        count);
  }

  /** A signed file is never cut. */
  private void requirePossible(Document document) {
    desk.requireInUse(document);
    boolean isRead =
        document.state() == DocumentState.READY || document.state() == DocumentState.NEEDS_REVIEW;
    if (!isRead) {
      throw DecisionDesk.refused(document);
    }
    if (document.signed().orElse(false)) {
      throw refused("problem.signed-is-not-cut", document);
    }
  }

  private static ProblemException refused(String key, Document document) {
    return new ProblemException(Reason.PAGES_NOT_COPIED, Message.of(key, document.docCode()));
  }

  /**
   * Makes the documents, and takes those that they are made of out of use.
   *
   * @return their docCodes
   */
  @Transactional
  List<String> make(Order order, Sender sender) {
    // In one order, so that two requests about the same documents do not wait for each other
    List<Document> locked =
        order.from().stream().map(Source::id).sorted().map(documents::lock).toList();
    for (Document document : locked) {
      requirePossible(document);
      requireWithin(order.scope(), document, sender);
      withdrawals.requireUnused(document);
    }
    List<String> docCodes = order.made().stream().map(one -> create(one, sender)).toList();
    for (Document document : locked) {
      withdrawals.takeOut(document);
      decisions.record(
          document,
          new DecisionLog.Entry(
              order.kind(),
              "",
              null,
              new MadeInto(docCodes),
              Optional.of(order.reason()),
              sender.keyId()));
    }
    return docCodes;
  }

  private String create(Made made, Sender sender) {
    Document document = newDocuments.create(made.file(), made.declared(), sender);
    sources.add(document.id(), made.from());
    return document.docCode();
  }

  /** Returns the declaration of a part: the desk counted the pages of the whole only. */
  static Declaration declared(Declaration whole, SplitRequest.Part part) {
    return new Declaration(
        whole.agencyCode(),
        part.role().orElse(whole.role()),
        part.dossierCode().or(whole::dossierCode),
        part.componentCode().stream().toList(),
        whole.procedureCode(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        whole.fileName(),
        part.kind(),
        whole.physicalLocation());
  }
}
