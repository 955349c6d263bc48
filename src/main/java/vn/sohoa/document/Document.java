package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;

/** One digitized paper (tài liệu số hóa). */
@Entity
@Table(name = "document")
public class Document {
  /** Sort rank of a document without a quality score: after all others. */
  public static final int NO_QUALITY = 101;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  @SuppressWarnings("NullAway.Init") // set when it is persisted
  private UUID id;

  @Column(name = "doc_code")
  private String docCode;

  @Enumerated(EnumType.STRING)
  private DocumentState state;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private @Nullable String failure;

  @Embedded private StoredDeclaration declared;

  private String sha256;
  private long size;

  @Embedded private TriageResult triaged;

  @Column(name = "duplicate_of")
  private @Nullable UUID duplicateOf;

  private @Nullable UUID replaces;

  @Column(name = "replaced_by")
  private @Nullable UUID replacedBy;

  private @Nullable String kind;

  @Column(name = "recognised_kind")
  private @Nullable String recognisedKind;

  @Embedded private Secrecy secrecy;

  private int turn;
  private int restarts;
  private int decisions;

  @Column(name = "policy_version")
  private int policyVersion;

  private @Nullable Integer quality;

  @Column(name = "key_id")
  private String keyId;

  @Column(name = "request_id")
  private @Nullable String requestId;

  @Column(name = "external_id")
  private @Nullable String externalId;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Version private int version;

  protected Document() {}

  public Document(
      String docCode,
      Declaration declared,
      Blob original,
      Optional<Document> sameBytes,
      String keyId,
      Instant now) {
    this.docCode = docCode;
    this.state = DocumentState.RECEIVED;
    this.stage = Stage.TRIAGE;
    this.declared = StoredDeclaration.of(declared);
    this.triaged = TriageResult.none();
    this.secrecy = Secrecy.unknown();
    this.sha256 = original.sha256().hex();
    this.size = original.size();
    this.duplicateOf = sameBytes.map(Document::id).orElse(null);
    this.keyId = keyId;
    this.receivedAt = now;
  }

  /** Sets the id of the request that sent the document: 1 to 128 visible ASCII characters. */
  public void sentBy(String requestId) {
    this.requestId = requestId;
  }

  /** Sets the code of the document in another system. */
  public void knownAs(String code) {
    this.externalId = code;
  }

  /** Stores the result of triage. */
  public void recognise(String mediaType, int pageCount, boolean signed) {
    this.state = state.begin();
    this.triaged = TriageResult.of(mediaType, pageCount, signed);
  }

  /** Marks the page count as possibly too low, because the file is damaged. */
  public void doubtPageCount() {
    triaged.doubtPageCount();
  }

  public void advanceTo(Stage next) {
    this.stage = next;
  }

  /** Finishes the last stage; the quality is 0 to 100, doubtful what a person should review. */
  public void finish(boolean doubtful, int quality, Instant now) {
    this.state = state.finish(doubtful);
    this.stage = Stage.DONE;
    this.quality = quality;
    this.finishedAt = now;
  }

  /** Ends processing with a documented reason, e.g. {@code ENCRYPTED}. */
  public void fail(String reason, Instant now) {
    this.state = state.fail();
    this.failure = reason;
    this.finishedAt = now;
  }

  /** Sets the kind of paper that the machine recognised; empty if it is unknown. */
  public void recogniseKind(Optional<String> id) {
    this.recognisedKind = id.orElse(null);
    this.kind = recognisedKind;
  }

  /** Sets the kind of paper that counts; empty if it is unknown. */
  public void isOfKind(Optional<String> id) {
    this.kind = id.orElse(null);
  }

  /** Quarantines a state secret: it is not processed further, and only admins can see it. */
  public void quarantine(Instant now) {
    this.state = state.quarantine();
    secrecy.confirm();
    this.failure = null;
    this.finishedAt = now;
  }

  /** Quarantines a document until a person judged what could not be read. */
  public void hold(Instant now) {
    quarantine(now);
    secrecy.awaitScreening();
  }

  /**
   * Releases the document by decision of an admin: processing continues at the given stage, and the
   * document is never quarantined again.
   */
  public void release(Stage from) {
    this.state = state.release();
    this.restarts++;
    this.stage = from;
    secrecy.forgetCheck();
    secrecy.release();
    this.finishedAt = null;
  }

  /** Takes the document back: a reading that still runs ends without effect. */
  public void withdraw(Instant now) {
    this.state = state.withdraw();
    this.failure = null;
    this.finishedAt = finishedAt == null ? now : finishedAt;
  }

  /**
   * Undoes a withdrawal; processing that had not ended starts again at its stage.
   *
   * @param before the state when it was withdrawn
   * @param reason the failure then; present for exactly FAILED
   */
  public void reinstate(DocumentState before, Optional<String> reason) {
    this.state = state.reinstate(before);
    this.failure = reason.orElse(null);
    if (!state.isFinal()) {
      this.restarts++;
      this.finishedAt = null;
    }
  }

  /** Makes the document the version of its paper that is in use, instead of another one. */
  public void replace(Document older) {
    older.replacedBy = id;
    this.replaces = older.id;
  }

  /** Makes the document the version in use again, because the one after it was withdrawn. */
  public void returnToUse() {
    this.replacedBy = null;
  }

  /** Releases a document that was taken out of use before it was quarantined. */
  public void releaseWithdrawn() {
    this.state = state.releaseWithdrawn();
    secrecy.release();
  }

  /**
   * Sets its turn in the order of service; lower ones are served first.
   *
   * @param turn without what the key's documents were moved back since, so it may be negative
   */
  public void queueAt(int turn) {
    this.turn = turn;
  }

  /** Restarts processing at the given stage. */
  public void restart(Stage from) {
    this.state = state.restart();
    this.restarts++;
    this.stage = from;
    secrecy.readAgain(from);
    this.failure = null;
    this.quality = null;
    this.finishedAt = null;
  }

  /** Counts a decision of a person, so that the entity tag of the document changes. */
  public void countDecision() {
    this.decisions++;
  }

  /** Stores the version, from 1, of the review policy that its findings were judged by. */
  public void judgedBy(int version) {
    this.policyVersion = version;
  }

  public UUID id() {
    return id;
  }

  /** Id of the request that sent the document; empty if it had none. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  public String docCode() {
    return docCode;
  }

  /** Code of the document in another system, as sent with it. */
  public Optional<String> externalId() {
    return Optional.ofNullable(externalId);
  }

  public DocumentState state() {
    return state;
  }

  public Stage stage() {
    return stage;
  }

  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  public Declaration declaration() {
    return declared.declaration();
  }

  public Sha256 sha256() {
    return new Sha256(sha256);
  }

  /** Size of the original in bytes. */
  public long size() {
    return size;
  }

  public Optional<String> mediaType() {
    return triaged.mediaType();
  }

  public OptionalInt pageCount() {
    return triaged.pageCount();
  }

  /** Whether no page can be missing because of damage of the file. */
  public boolean isPageCountSure() {
    return triaged.isPageCountSure();
  }

  public Optional<Boolean> signed() {
    return triaged.signed();
  }

  public Optional<UUID> duplicateOf() {
    return Optional.ofNullable(duplicateOf);
  }

  /** Id of the version before it. */
  public Optional<UUID> replaces() {
    return Optional.ofNullable(replaces);
  }

  /** Id of the version that is in use instead; empty if this one is, or was withdrawn. */
  public Optional<UUID> replacedBy() {
    return Optional.ofNullable(replacedBy);
  }

  /** Id of the definition of the kind of paper, e.g. {@code quyet-dinh}. */
  public Optional<String> kind() {
    return Optional.ofNullable(kind);
  }

  /** The kind that the machine recognised, whatever a person decided. */
  public Optional<String> recognisedKind() {
    return Optional.ofNullable(recognisedKind);
  }

  /**
   * Sets whether it is a component or the result of its dossier.
   *
   * @param components that it was declared for; none for a result
   */
  public void assignRole(DocumentRole assigned, List<String> components) {
    declared.assignRole(assigned, components);
  }

  /** Returns what is known about whether it is a state secret; can be changed. */
  public Secrecy secrecy() {
    return secrecy;
  }

  /** Turn in the order of service when it was received or restarted, see {@link #queueAt}. */
  public int turn() {
    return turn;
  }

  /** How often processing was restarted or the document released, from 0. */
  public int restarts() {
    return restarts;
  }

  /** How many decisions people have made on it, including those that were taken back. */
  public int decisions() {
    return decisions;
  }

  /** Version of the review policy that its findings were judged by; 0 if none yet. */
  public int policyVersion() {
    return policyVersion;
  }

  /** Score of the data, 0 to 100; empty until processing has ended. */
  public Optional<Integer> quality() {
    return Optional.ofNullable(quality);
  }

  public String keyId() {
    return keyId;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  public int version() {
    return version;
  }
}
