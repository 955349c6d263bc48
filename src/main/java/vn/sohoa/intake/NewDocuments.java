package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/**
 * Creates documents for stored originals, each with its audit entry and its first task, in the
 * caller's transaction.
 */
@ApplicationScoped
public class NewDocuments {
  private final DocumentRepository documents;
  private final DossierRepository dossiers;
  private final DeclaredKind kinds;
  private final BlobReferences references;
  private final Event<DocumentReceived> received;
  private final AuditLog audit;
  private final Clock clock;

  NewDocuments(
      DocumentRepository documents,
      DossierRepository dossiers,
      DeclaredKind kinds,
      BlobReferences references,
      Event<DocumentReceived> received,
      AuditLog audit,
      Clock clock) {
    this.documents = documents;
    this.dossiers = dossiers;
    this.kinds = kinds;
    this.references = references;
    this.received = received;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Creates the first version of a paper, with the next running number.
   *
   * @throws ProblemException if the declaration contradicts itself or the catalogue, or all numbers
   *     are in use
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Document create(Blob original, Declaration declared, Sender sender) {
    return create(original, declared, Optional.empty(), sender);
  }

  /**
   * As {@link #create(Blob, Declaration, Sender)}.
   *
   * @param given the code that the sender has given the document
   * @throws ProblemException also if that code is in use
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Document create(Blob original, Declaration declared, Optional<DocCode> given, Sender sender) {
    AgencyCode agency = agency(declared);
    String type = kinds.type(declared);
    requireCovered(declared);
    // Also serializes identical uploads so that the second one is marked as duplicate
    references.holdAlone(original.sha256());
    DocCode docCode = given.map(this::take).orElseGet(() -> nextCode(agency, type));
    Optional<Document> sameBytes = documents.firstWith(original.sha256());
    return add(
        new Document(
            docCode.toString(), declared, original, sameBytes, sender.keyId(), clock.instant()),
        sender);
  }

  /**
   * Creates the next version of a paper, which is in use instead of the older one.
   *
   * @param older locked, and in use
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Document createNextVersion(
      Document older, Blob original, Declaration declared, Sender sender) {
    references.holdAlone(original.sha256());
    Optional<Document> sameBytes =
        documents
            .firstWith(original.sha256())
            .filter(other -> !isSamePaper(other.docCode(), older.docCode()));
    Document document =
        new Document(
            nextVersion(older.docCode()),
            declared,
            original,
            sameBytes,
            sender.keyId(),
            clock.instant());
    documents.persist(document);
    document.replace(older);
    return add(document, sender);
  }

  /** Returns the ids of the kinds of paper that may be declared. */
  public List<String> kindIds() {
    return kinds.ids();
  }

  private Document add(Document document, Sender sender) {
    sender.requestId().ifPresent(document::sentBy);
    documents.persistAndFlush(document);
    audit.record(
        sender.keyId(), "document.import", document.docCode(), "sha256 " + document.sha256());
    received.fire(new DocumentReceived(document.id(), sender.keyId()));
    return document;
  }

  private static AgencyCode agency(Declaration declared) {
    return AgencyCode.parse(declared.agencyCode())
        .orElseThrow(
            () ->
                ProblemException.atPointer(
                        Reason.INVALID_REQUEST,
                        "/agencyCode",
                        Message.of("fault.form", "H24.99", declared.agencyCode()))
                    .inPart("metadata"));
  }

  /** Returns the next code that no sender has given to a document. */
  private DocCode nextCode(AgencyCode agency, String type) {
    return IntStream.generate(() -> documents.nextNumber(agency.toString(), type))
        .mapToObj(number -> new DocCode(agency, type, number, 1))
        .filter(code -> documents.findByDocCode(code.toString()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private DocCode take(DocCode given) {
    documents.holdNumbers(given.agency().toString(), given.type());
    if (documents.findByDocCode(given.toString()).isPresent()) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.doc-code-in-use", given));
    }
    return given;
  }

  /** Checks existing dossiers only; for later ones the check runs when the document is linked. */
  private void requireCovered(Declaration declared) {
    declared
        .dossierCode()
        .flatMap(dossiers::byCode)
        .ifPresent(dossier -> dossier.procedure().requireCovered(declared.componentCodes()));
  }

  /** Skips the codes of versions that were withdrawn. */
  private String nextVersion(String docCode) {
    return Stream.iterate(parse(docCode).nextVersion(), DocCode::nextVersion)
        .map(DocCode::toString)
        .filter(code -> documents.findByDocCode(code).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSamePaper(String one, String other) {
    DocCode code = parse(other);
    DocCode found = parse(one);
    return found.agency().equals(code.agency())
        && found.type().equals(code.type())
        && found.ordinal() == code.ordinal();
  }

  private static DocCode parse(String docCode) {
    return DocCode.parse(docCode)
        .orElseThrow(() -> new IllegalStateException("not a docCode: " + docCode));
  }
}
