package vn.sohoa.problem;

import vn.sohoa.message.Language;

/**
 * Why a request was refused: the closed vocabulary of the API. Its name is the {@code reason} of a
 * problem document; why a <em>document</em> failed is told by {@link vn.sohoa.engine.EngineFault}.
 */
public enum Reason {
  /** The request breaks the documented form. */
  INVALID_REQUEST(400),
  /** A cursor that this list did not give. */
  INVALID_CURSOR(400),
  /** No key, or one that is unknown or revoked. */
  UNAUTHENTICATED(401),
  /** The key's role may not do this. */
  FORBIDDEN(403),
  /** No such thing. */
  NOT_FOUND(404),
  /** The method is not defined here. */
  METHOD_NOT_ALLOWED(405),
  /** None of the media types asked for can be given. */
  NOT_ACCEPTABLE(406),
  /** The same idempotency key came with other content. */
  IDEMPOTENCY_CONFLICT(409),
  /** The state of the thing does not allow this. */
  CONFLICT(409),
  /** All 999,999 running numbers of the agency and type of paper are given out. */
  NUMBERS_EXHAUSTED(409),
  /** The thing was changed after the client read it. */
  PRECONDITION_FAILED(412),
  /** A change without {@code If-Match}, which could overwrite somebody else's. */
  PRECONDITION_REQUIRED(428),
  /** The file is larger than the configured limit. */
  FILE_TOO_LARGE(413),
  /** The body's media type is not one this operation takes. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The requested part of a file is outside of it. */
  RANGE_NOT_SATISFIABLE(416),
  /**
   * Well formed, but something in it contradicts the data: an unknown procedure, a finish before
   * the reception.
   */
  UNPROCESSABLE(422),
  /**
   * A paper that was filed for one component of a dossier is to cover another one, which the
   * catalogue does not allow.
   */
  COMPONENT_NEEDS_OWN_PAPER(422),
  /** Something broke on our side; the instance id finds it in the log. */
  INTERNAL_ERROR(500),
  /** The store of files does not answer; nothing was kept, and the same request may be repeated. */
  STORE_UNAVAILABLE(503);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  /** The HTTP status it is told with. */
  public int status() {
    return status;
  }

  public String title(Language language) {
    return language.text("problem." + name());
  }
}
