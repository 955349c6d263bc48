package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.blob.Blob;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Creates document, audit entry and first task for a stored original, in one transaction. */
@ApplicationScoped
class Admission {
  /** Type of paper in a DocCode while the kind is unknown (tài liệu). */
  private static final String UNKNOWN_TYPE = "TL";

  private final DocumentRepository documents;
  private final IdempotencyKeyRepository idempotency;
  private final DossierRepository dossiers;
  private final DeclarationCheck check;
  private final Event<DocumentReceived> received;
  private final BlobReferences references;
  private final AuditLog audit;
  private final Clock clock;

  Admission(
      DocumentRepository documents,
      IdempotencyKeyRepository idempotency,
      DossierRepository dossiers,
      DeclarationCheck check,
      Event<DocumentReceived> received,
      BlobReferences references,
      AuditLog audit,
      Clock clock) {
    this.documents = documents;
    this.idempotency = idempotency;
    this.dossiers = dossiers;
    this.check = check;
    this.received = received;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Receipt admit(
      Blob original, Declaration declared, Optional<String> idempotencyKey, Sender sender) {
    if (idempotencyKey.isEmpty()) {
      return receipt(create(original, declared, sender), sender);
    }
    var id = new IdempotencyKey.Id(sender.keyId(), idempotencyKey.get());
    String fingerprint = Fingerprint.of(original.sha256(), declared);
    Optional<IdempotencyKey> earlier = idempotency.claim(id);
    if (earlier.isPresent()) {
      return repeat(earlier.get(), fingerprint, sender);
    }
    Document document = create(original, declared, sender);
    idempotency.persist(new IdempotencyKey(id, fingerprint, document.id(), clock.instant()));
    return receipt(document, sender);
  }

  private Receipt repeat(IdempotencyKey earlier, String fingerprint, Sender sender) {
    if (!earlier.fingerprint().equals(fingerprint)) {
      throw new ProblemException(Reason.IDEMPOTENCY_CONFLICT, Message.of("problem.idempotency"));
    }
    return receipt(documents.findById(earlier.documentId()), sender);
  }

  private Document create(Blob original, Declaration declared, Sender sender) {
    AgencyCode agency =
        AgencyCode.parse(declared.agencyCode())
            .orElseThrow(
                () ->
                    ProblemException.atPointer(
                            Reason.INVALID_REQUEST,
                            "/agencyCode",
                            Message.of("fault.form", "H24.99", declared.agencyCode()))
                        .inPart("metadata"));
    requireCovered(declared);
    // Also serializes identical uploads so that the second one is marked as duplicate
    references.holdAlone(original.sha256());
    int number = documents.nextNumber(agency.toString(), UNKNOWN_TYPE);
    String docCode = new DocCode(agency, UNKNOWN_TYPE, number, 1).toString();
    Optional<Document> sameBytes = documents.firstWith(original.sha256());
    Document document =
        new Document(docCode, declared, original, sameBytes, sender.keyId(), clock.instant());
    sender.requestId().ifPresent(document::sentBy);
    documents.persistAndFlush(document);
    audit.record(sender.keyId(), "document.import", docCode, "sha256 " + original.sha256());
    received.fire(new DocumentReceived(document.id(), sender.keyId()));
    return document;
  }

  /** Checks existing dossiers only; for later ones the check runs when the document is linked. */
  private void requireCovered(Declaration declared) {
    declared
        .dossierCode()
        .flatMap(dossiers::byCode)
        .ifPresent(dossier -> dossier.procedure().requireCovered(declared.componentCodes()));
  }

  private Receipt receipt(Document document, Sender sender) {
    return Receipt.of(
        document,
        document.duplicateOf().map(documents::findById).filter(sender.visibility()::sees),
        check.warnings(document.declaration()));
  }
}
