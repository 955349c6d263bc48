package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sohoa.access.Caller;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVersion;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Opens documents for decisions, and tells what became of them. */
@ApplicationScoped
public class DecisionDesk {
  private final DocumentRepository documents;
  private final LinkLookup links;
  private final EntityManager entities;

  DecisionDesk(DocumentRepository documents, LinkLookup links, EntityManager entities) {
    this.documents = documents;
    this.links = links;
    this.entities = entities;
  }

  /**
   * Who decides.
   *
   * @param keyId id of the access key
   */
  public record Person(String keyId, DocumentVisibility visibility) {
    public static Person of(SecurityContext caller) {
      return new Person(Caller.of(caller).keyId(), DocumentVisibility.of(caller));
    }
  }

  /**
   * Returns a document, locked until the transaction ends.
   *
   * @param sent may have no If-Match
   * @throws ProblemException if the person may not see it, or it is not as the request expects
   */
  public Document open(String docCode, Preconditions sent, Person person) {
    Document document = open(docCode, person);
    requireUnchanged(document, sent);
    return document;
  }

  /**
   * Returns a document, and locks it and another one until the transaction ends.
   *
   * @param other refreshed when it is locked
   */
  public Document open(String docCode, Document other, Preconditions sent, Person person) {
    Document document = documents.byDocCode(docCode, person.visibility());
    // In one order, so that two requests about the same pair do not wait for each other
    Stream.of(document.id(), other.id()).sorted().forEach(documents::lock);
    requireUnchanged(document, sent);
    return document;
  }

  private void requireUnchanged(Document document, Preconditions sent) {
    DocumentVersion.requireUnchangedIfSent(sent, document, links.of(document.id()));
  }

  /**
   * @throws ProblemException if the document is quarantined, or was withdrawn
   */
  public static void requireVisible(Document document) {
    if (document.state() == DocumentState.QUARANTINED
        || document.state() == DocumentState.WITHDRAWN) {
      throw refused(document);
    }
  }

  /**
   * Refuses a change by somebody who has not read the current document.
   *
   * @throws ProblemException if {@code If-Match} is missing or names another version
   */
  public void requireRead(Document document, Preconditions sent) {
    DocumentVersion.requireUnchanged(sent, document, links.of(document.id()));
  }

  /**
   * @throws ProblemException if the document is quarantined, was withdrawn, or was replaced
   */
  public void requireInUse(Document document) {
    requireVisible(document);
    document
        .replacedBy()
        .map(documents::findById)
        .ifPresent(
            newer -> {
              throw new ProblemException(
                  Reason.CONFLICT, Message.of("problem.replaced-by", newer.docCode()));
            });
  }

  /** Returns a document, locked until the transaction ends. */
  public Document open(String docCode, Person person) {
    return documents.lock(documents.byDocCode(docCode, person.visibility()).id());
  }

  /** Returns the refusal of a decision that the state of the document does not allow. */
  public static ProblemException refused(Document document) {
    return new ProblemException(
        Reason.CONFLICT, Message.of("problem.document-is", document.state()));
  }

  public DecisionReceipt receipt(Document document, UUID decision) {
    entities.flush();
    return new DecisionReceipt(document.docCode(), document.state(), decision, version(document));
  }

  /** Returns the version of a document after the changes of this transaction. */
  String currentVersion(Document document) {
    entities.flush();
    return version(document);
  }

  private String version(Document document) {
    return DocumentView.version(document, links.of(document.id()));
  }
}
