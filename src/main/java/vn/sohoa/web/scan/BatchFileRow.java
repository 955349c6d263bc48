package vn.sohoa.web.scan;

import io.quarkus.qute.TemplateData;
import vn.sohoa.batch.BatchFile;
import vn.sohoa.web.Texts;

/**
 * A file of a batch as the page shows it.
 *
 * @param docCode empty before it has arrived
 * @param good whether nothing is left to do
 */
@TemplateData
public record BatchFileRow(
    String position,
    String name,
    String declared,
    String counted,
    String result,
    String docCode,
    boolean good) {
  private static final String NONE = "–";

  static BatchFileRow of(BatchFile file, Texts t) {
    return new BatchFileRow(
        t.number(file.position()),
        file.name(),
        file.declaredPages().map(pages -> t.number(pages)).orElse(NONE),
        file.countedPages().map(pages -> t.number(pages)).orElse(NONE),
        t.of("receipt.result." + file.result()),
        file.docCode().orElse(""),
        file.result() == BatchFile.Result.COMPLETE);
  }
}
