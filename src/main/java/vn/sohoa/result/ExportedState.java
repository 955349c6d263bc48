package vn.sohoa.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of the entry of an attested result. */
@Schema(name = "ResultExportState")
public enum ExportedState {
  /** It lacks members that are required; it is not sent. */
  INCOMPLETE,
  /** It is complete, and has to be sent, or sent again. */
  PENDING,
  /** The receiver has it. */
  SENT,
  /** The receiver refused it; a re-drive, or a change of the entry, sends it again. */
  FAILED,
  /** The receiver has it, but the attestation does not count any more. It cannot be recalled. */
  SENT_AND_ENDED
}
