package vn.sohoa.notify;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened. A closed list; the triggers of the database write them. There is no event of a
 * document that may be a state secret: all events of a document are written when it was judged.
 */
@Schema(name = "EventType")
public enum EventType {
  /** The document exists: it was received, and judged since. */
  DOCUMENT_RECEIVED,
  /** It is complete, readable and linked. */
  DOCUMENT_READY,
  /** It is complete, but a person should review it. */
  DOCUMENT_NEEDS_REVIEW,
  /** Its record has changed otherwise. */
  DOCUMENT_CHANGED,
  /** A newer version is in use instead. */
  DOCUMENT_REPLACED,
  /** It could not be processed. */
  DOCUMENT_FAILED,
  /** A person took it back. */
  DOCUMENT_WITHDRAWN,
  /** The machine or a person decided which dossier it belongs to, or that it is open. */
  LINK_DECIDED,
  /** The dossier or its coverage has changed. Part of the feed of changes only. */
  DOSSIER_CHANGED,
  /** Nothing that has to be digitized for the dossier is missing any more. */
  DOSSIER_COMPLETE,
  /** The batch was closed and has its receipt. */
  BATCH_CLOSED;

  /** Returns the name in envelopes, e.g. {@code document.needs-review}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
  }
}
