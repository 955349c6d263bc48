package vn.sohoa.review.attestation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.AttestationView;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVersion;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionDesk.Person;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;

/** Records and withdraws attestations. */
@ApplicationScoped
class AttestationService {
  private final DecisionDesk desk;
  private final DocumentRepository documents;
  private final LinkLookup links;
  private final AttestationRepository attestations;
  private final DecisionLog decisions;
  private final Clock clock;

  AttestationService(
      DecisionDesk desk,
      DocumentRepository documents,
      LinkLookup links,
      AttestationRepository attestations,
      DecisionLog decisions,
      Clock clock) {
    this.desk = desk;
    this.documents = documents;
    this.links = links;
    this.attestations = attestations;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Who attests, and why. */
  record Officer(Person person, Optional<String> reason) {
    String keyId() {
      return person.keyId();
    }
  }

  /**
   * @param version new version of the document
   */
  record Attested(AttestationView attestation, String version) {}

  /** What the decision stores. */
  @RegisterForReflection
  record Attest(String sha256) {}

  /**
   * Attests a document as it was read by the officer.
   *
   * @throws ProblemException if it was changed since, or is not READY
   */
  @Transactional
  Attested attest(String docCode, Preconditions preconditions, Officer officer) {
    Document document = desk.open(docCode, officer.person());
    DocumentVersion.requireUnchanged(preconditions, document, links.of(document.id()));
    AttestationView attestation = attest(document, officer);
    documents.flush();
    return new Attested(attestation, version(document));
  }

  /**
   * Attests a document of a lot as it is now.
   *
   * @throws ProblemException if it is not READY
   */
  @Transactional
  AttestationView attestOfLot(String docCode, Officer officer) {
    return attest(desk.open(docCode, officer.person()), officer);
  }

  /** Withdraws the attestation that has not ended. */
  @Transactional
  void withdraw(String docCode, Officer officer) {
    Document document = desk.open(docCode, officer.person());
    UUID id =
        attestations
            .inForce(document.id())
            .orElseThrow(() -> ProblemException.notFound("attestation", docCode))
            .id();
    // The database ends the attestation of a decision that is undone
    decisions.recordUndo(document, decision(document, id), officer.reason(), officer.keyId());
  }

  @Transactional
  List<AttestationRepository.Stored> page(
      String docCode, DocumentVisibility viewer, Optional<UUID> after, int limit) {
    return attestations.page(documents.byDocCode(docCode, viewer).id(), after, limit);
  }

  /** The first word stands: whoever attests the same again changes nothing. */
  private AttestationView attest(Document document, Officer officer) {
    desk.requireInUse(document);
    if (document.state() != DocumentState.READY) {
      throw DecisionDesk.refused(document);
    }
    Optional<AttestationRepository.Stored> before = attestations.inForce(document.id());
    return before.orElseGet(() -> record(document, officer)).attestation();
  }

  private AttestationRepository.Stored record(Document document, Officer officer) {
    // Entries that Hibernate has not written yet would be missing in what is attested
    documents.flush();
    UUID id =
        decisions.record(
            document,
            new DecisionLog.Entry(
                DecisionKind.ATTESTATION,
                "",
                null,
                new Attest(document.sha256().hex()),
                officer.reason(),
                officer.keyId()));
    attestations.add(id, document, officer.reason(), officer.keyId(), clock.instant());
    return attestations.inForce(document.id()).orElseThrow();
  }

  private Decision decision(Document document, UUID id) {
    return decisions.of(document.id()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String version(Document document) {
    return DocumentView.version(document, links.of(document.id()));
  }
}
