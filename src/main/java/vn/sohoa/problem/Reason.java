package vn.sohoa.problem;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Language;

/**
 * Why a request was refused: a closed vocabulary, the {@code reason} of a problem document. The
 * reasons why a <em>document</em> failed are in {@link vn.sohoa.engine.EngineFault}.
 */
@Schema(name = "ProblemReason")
public enum Reason {
  /** The request does not match the documented form; {@code errors} names the members. */
  INVALID_REQUEST(400),
  /**
   * The cursor was not returned by this list with this filter, or the secret of cursors changed.
   */
  INVALID_CURSOR(400),
  /** No access key, or one that is unknown or revoked. */
  UNAUTHENTICATED(401),
  /** The role of the key does not allow this operation. */
  FORBIDDEN(403),
  /**
   * A change was sent with the cookie of a session, but without the session's token in {@code
   * X-CSRF-Token}, or by a page of another site.
   */
  CSRF_TOKEN_MISSING(403),
  /** The signed link was not made by this service, or is for another address. */
  LINK_INVALID(403),
  /**
   * The signed link is over: its time has passed, the key that made it was revoked, or the document
   * was changed or taken back. Ask the system that showed it for a new one.
   */
  LINK_EXPIRED(410),
  /** The resource does not exist or is not visible to this key. */
  NOT_FOUND(404),
  /** The resource does not support this method. */
  METHOD_NOT_ALLOWED(405),
  /** None of the media types in {@code Accept} is available. */
  NOT_ACCEPTABLE(406),
  /** The {@code Idempotency-Key} was used before for another request. */
  IDEMPOTENCY_CONFLICT(409),
  /**
   * The current state does not allow the operation, e.g. reprocessing a document that is still
   * being processed.
   */
  CONFLICT(409),
  /** Somebody else has claimed the document for review; the detail says who, and until when. */
  CLAIMED(409),
  /**
   * A dossier re-uses the document, so it cannot be taken back unless the request says {@code
   * evenIfReused}.
   */
  DOCUMENT_REUSED(409),
  /**
   * Pages cannot be copied without loss: the file is signed, damaged or too large; or the engine
   * gave up.
   */
  PAGES_NOT_COPIED(409),
  /**
   * The {@code Upload-Offset} is not the number of bytes that have arrived; ask for it with {@code
   * HEAD}.
   */
  UPLOAD_OFFSET_MISMATCH(409),
  /** The upload that is to be imported has not arrived completely. */
  UPLOAD_INCOMPLETE(409),
  /** The upload was imported before, with another declaration. */
  UPLOAD_IMPORTED(409),
  /** All 999,999 running numbers of the agency and type of paper are in use. */
  NUMBERS_EXHAUSTED(409),
  /** Files of the batch have not arrived; {@code acceptMissing} closes it without them. */
  FILES_MISSING(409),
  /**
   * The files of the export are still being prepared, or a document of it is being read again;
   * repeat the request later.
   */
  EXPORT_NOT_READY(409),
  /** A document of the export was quarantined since: nothing of it is handed out any more. */
  EXPORT_INVALID(410),
  /** The pages of files that have just arrived are not counted yet; repeat the request. */
  PAGES_NOT_COUNTED(409),
  /** The resource was changed since it was read; read it again. */
  PRECONDITION_FAILED(412),
  /** The request for an upload does not say {@code Tus-Resumable: 1.0.0}. */
  TUS_VERSION_UNSUPPORTED(412),
  /** {@code If-Match} is required, so that no change of somebody else is overwritten. */
  PRECONDITION_REQUIRED(428),
  /**
   * The request exceeds {@code sohoa.intake.max-file-size}, the upload {@code
   * sohoa.upload.max-size}, or a piece what is missing of its upload.
   */
  FILE_TOO_LARGE(413),
  /** The operation does not accept the media type of the body. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The requested byte range is outside of the file. */
  RANGE_NOT_SATISFIABLE(416),
  /**
   * The request is well formed but contradicts stored data, e.g. an unknown procedure or a finish
   * before the reception.
   */
  UNPROCESSABLE(422),
  /** The batch does not expect this file: it is closed, or the file is not in its manifest. */
  NOT_EXPECTED(422),
  /**
   * A paper filed for one component of a dossier is declared for another one, which the catalogue
   * does not allow.
   */
  COMPONENT_NEEDS_OWN_PAPER(422),
  /**
   * A value that a person typed is not of the grammar of its field; {@code errors} has what the
   * cleaner found. With {@code override} and a reason it is accepted as typed.
   */
  VALUE_REFUSED(422),
  /** The file that has arrived does not have the {@code sha256} that was declared for it. */
  DIGEST_MISMATCH(422),
  /** Another request works on the upload and does not end; repeat this one. */
  UPLOAD_LOCKED(423),
  /** The bytes of the request do not have its {@code Upload-Checksum}; they were discarded. */
  CHECKSUM_MISMATCH(460),
  /** A later decision about the same stands in its place, or it was taken back already. */
  DECISION_SUPERSEDED(409),
  /** A decision of this kind cannot be taken back; a new one can correct it. */
  DECISION_FINAL(409),
  /** A person has decided since; read the document, and send If-Match to change it knowingly. */
  DECIDED_BY_PERSON(409),
  /**
   * The body of the request came too slowly ({@code sohoa.admission.body-…}); nothing was stored,
   * and the same request may be repeated.
   */
  BODY_TOO_SLOW(408),
  /**
   * The key sends more requests than {@code sohoa.admission.rate} allows, or the client's address
   * more wrong keys or sign-ins; {@code Retry-After} says when to go on.
   */
  RATE_LIMITED(429),
  /**
   * As many requests of this kind (bodies, batches, exports, streams) are under way for this key as
   * one may have; repeat it when one has ended.
   */
  SHARE_USED_UP(429),
  /**
   * The key has as many uploads, or bytes in them, as one may have before they are imported; import
   * or delete some.
   */
  UPLOAD_QUOTA(429),
  /** The key has as many exports as one may have at a time; delete one. */
  EXPORT_QUOTA(429),
  /** As many requests of this kind are under way as the service takes; repeat it later. */
  OVERLOADED(503),
  /** An error inside the service; the {@code instance} of the problem document is in the log. */
  INTERNAL_ERROR(500),
  /** The blob store does not answer; nothing was stored, and the same request may be repeated. */
  STORE_UNAVAILABLE(503),
  /**
   * The disk of the service has no space for an upload beside its reserve; nothing was stored, and
   * the same request may be repeated once there is space.
   */
  STORAGE_FULL(507),
  /** The database does not answer; the same request may be repeated. */
  DATABASE_UNAVAILABLE(503),
  /**
   * The engine did not make the image of a page: it ended, or took too long. The same request may
   * be repeated.
   */
  IMAGE_NOT_MADE(503),
  /** {@code sohoa.progress.max-streams} streams are open; try again later, or read the document. */
  TOO_MANY_STREAMS(503),
  /** The stored file is missing or damaged; sending the same file again repairs it. */
  BLOB_DAMAGED(500);

  private static final Set<Integer> REPEATABLE_STATUSES = Set.of(408, 429, 503, 507);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Whether the same request may be repeated as it is, and may then succeed. */
  public boolean isRetryable() {
    return this == PAGES_NOT_COUNTED
        || this == UPLOAD_LOCKED
        || REPEATABLE_STATUSES.contains(status);
  }

  public String title(Language language) {
    return language.text("problem." + name());
  }
}
