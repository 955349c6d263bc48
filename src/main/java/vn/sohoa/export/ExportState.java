package vn.sohoa.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an export is. */
@Schema(name = "ExportState")
public enum ExportState {
  /** Its documents are chosen; their files are looked at. */
  PREPARING,
  /** It can be fetched. */
  READY,
  /** One of its documents was quarantined since, so nothing of it is handed out any more. */
  INVALID
}
