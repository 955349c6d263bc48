package vn.sohoa.notify;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event is about. */
@Schema(name = "EventKind")
public enum EventKind {
  /** A document, by its docCode. */
  DOCUMENT,
  /** A dossier, by its code. */
  DOSSIER,
  /** A batch, by its id. */
  BATCH
}
