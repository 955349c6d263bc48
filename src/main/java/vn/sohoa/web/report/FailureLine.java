package vn.sohoa.web.report;

import vn.sohoa.report.work.FailureReader;
import vn.sohoa.web.Texts;

/**
 * A document that could not be processed, as a table shows it.
 *
 * @param name of the file; empty if it had none
 */
public record FailureLine(String docCode, String name, String reason, String at) {
  public static FailureLine of(FailureReader.Failed failed, Texts t) {
    return new FailureLine(
        failed.docCode(),
        failed.fileName().orElse(""),
        t.label("failure", failed.reason()),
        t.time(failed.at()));
  }
}
