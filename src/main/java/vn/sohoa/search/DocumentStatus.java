package vn.sohoa.search;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.Progress;

/**
 * How far a document is: no words of the paper.
 *
 * @param version as the {@code ETag} of its record
 * @param failure reason code of a document that could not be processed
 * @param kind id of the definition of the kind of paper
 * @param dossierCode of the dossier that it is linked to; before that, of the declared one
 * @param openFindings number of findings that nobody has answered, as far as the caller sees them
 * @param changedAt when its state or content last changed
 */
@Schema(name = "DocumentStatus")
public record DocumentStatus(
    String docCode,
    Optional<String> externalId,
    DocumentState state,
    Progress progress,
    String version,
    Optional<String> failure,
    Optional<String> kind,
    Optional<String> dossierCode,
    int openFindings,
    OffsetDateTime changedAt) {}
