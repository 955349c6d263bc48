package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.blob.Blob;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Creates document, audit entry and first task for a stored original, in one transaction. */
@ApplicationScoped
class Admission {
  /** Type of paper in a DocCode while the kind is unknown (tài liệu). */
  private static final String UNKNOWN_TYPE = "TL";

  private final DocumentRepository documents;
  private final RepeatedRequests requests;
  private final DossierRepository dossiers;
  private final DeclarationCheck check;
  private final Event<DocumentReceived> received;
  private final BlobReferences references;
  private final AuditLog audit;
  private final Clock clock;

  Admission(
      DocumentRepository documents,
      RepeatedRequests requests,
      DossierRepository dossiers,
      DeclarationCheck check,
      Event<DocumentReceived> received,
      BlobReferences references,
      AuditLog audit,
      Clock clock) {
    this.documents = documents;
    this.requests = requests;
    this.dossiers = dossiers;
    this.check = check;
    this.received = received;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Outcome<Receipt> admit(
      Blob original, Declaration declared, Optional<RequestKey> key, Sender sender) {
    Outcome<Document> document =
        requests.once(
            key,
            Fingerprint.of(original.sha256(), declared),
            () -> create(original, declared, sender),
            created -> created.id().toString(),
            id -> documents.findById(UUID.fromString(id)));
    return new Outcome<>(receipt(document.answer(), sender), document.replayed());
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
