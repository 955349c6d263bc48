package vn.sohoa.web.scan;

import io.quarkus.qute.TemplateData;
import java.util.stream.Collectors;
import vn.sohoa.review.takeback.Rescan;
import vn.sohoa.web.Texts;

/**
 * A paper that has to be scanned again as the page shows it; texts may be empty.
 *
 * @param pages numbers, or that it is all of them
 */
@TemplateData
public record RescanRow(
    String docCode,
    String fileName,
    String dossier,
    String place,
    String pages,
    String reason,
    String askedAt) {
  static RescanRow of(Rescan rescan, Texts t) {
    String pages =
        rescan.pages().isEmpty()
            ? t.of("web.rescans.all")
            : rescan.pages().stream().map(t::number).collect(Collectors.joining(", "));
    return new RescanRow(
        rescan.docCode(),
        rescan.fileName().orElse(""),
        rescan.dossierCode().orElse(""),
        rescan.physicalLocation().orElse(""),
        pages,
        rescan.reason(),
        t.time(rescan.askedAt()));
  }
}
