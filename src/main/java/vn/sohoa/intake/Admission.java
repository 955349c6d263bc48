package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.sohoa.batch.Batches;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.problem.ProblemException;

/** Admits stored originals: a document for each, but one for all repetitions of a request. */
@ApplicationScoped
public class Admission {
  private final DocumentRepository documents;
  private final NewDocuments newDocuments;
  private final Batches batches;
  private final RepeatedRequests requests;
  private final DeclarationCheck check;
  private final Event<MetadataDeclared> declared;

  Admission(
      DocumentRepository documents,
      NewDocuments newDocuments,
      Batches batches,
      RepeatedRequests requests,
      DeclarationCheck check,
      Event<MetadataDeclared> declared) {
    this.declared = declared;
    this.documents = documents;
    this.newDocuments = newDocuments;
    this.batches = batches;
    this.requests = requests;
    this.check = check;
  }

  /**
   * Admits a stored original.
   *
   * @throws ProblemException CONFLICT if the code that the sender has given is in use
   */
  @Transactional
  public Outcome<Receipt> admit(
      Blob original,
      Declaration declared,
      PaperMetadata paper,
      Optional<RequestKey> key,
      Sender sender) {
    return once(
        key,
        fingerprint(original.sha256(), declared, paper),
        () -> create(original, declared, paper, sender),
        sender);
  }

  static String fingerprint(Sha256 original, Declaration declared, PaperMetadata paper) {
    return Fingerprint.of(original, declared) + paper.fingerprint();
  }

  private Document create(Blob original, Declaration declared, PaperMetadata paper, Sender sender) {
    Document document = newDocuments.create(original, declared, paper.docCode(), sender);
    paper.externalId().ifPresent(document::knownAs);
    paper.batch().ifPresent(batch -> batches.arrive(batch, document, sender.keyId()));
    declare(document, paper, sender);
    return document;
  }

  /** Tells what the sender of a new document knows about the paper. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void declare(Document document, PaperMetadata paper, Sender sender) {
    if (!paper.values().isEmpty()) {
      declared.fire(new MetadataDeclared(document, paper.values(), sender.keyId()));
    }
  }

  /**
   * Returns the receipt of a document that is created, or that an earlier request with the same key
   * has created.
   *
   * @param fingerprint what the request asks for
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome<Receipt> once(
      Optional<RequestKey> key, String fingerprint, Supplier<Document> create, Sender sender) {
    Outcome<Document> document =
        requests.once(
            key,
            fingerprint,
            create,
            created -> created.id().toString(),
            id -> documents.findById(UUID.fromString(id)));
    return new Outcome<>(receipt(document.answer(), sender), document.replayed());
  }

  /** Returns the receipt of a document as it was given when it was received. */
  Receipt receipt(Document document, Sender sender) {
    return Receipt.of(
        document,
        document.duplicateOf().map(documents::findById).filter(sender.visibility()::sees),
        check.warnings(document.declaration()));
  }
}
