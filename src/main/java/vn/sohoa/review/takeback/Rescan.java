package vn.sohoa.review.takeback;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.DocumentState;

/**
 * A paper that has to be scanned again (yêu cầu quét lại).
 *
 * @param pages numbers of the pages that are bad; empty for all
 * @param askedAt when it was asked for
 * @param dossierCode of the dossier that the document is linked to, else of the declared one
 * @param fileName of the bad scan
 */
@Schema(name = "Rescan")
public record Rescan(
    String docCode,
    DocumentState state,
    List<Integer> pages,
    String reason,
    OffsetDateTime askedAt,
    Optional<String> physicalLocation,
    Optional<String> dossierCode,
    Optional<String> fileName) {}
