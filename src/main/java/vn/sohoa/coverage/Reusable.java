package vn.sohoa.coverage;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that the applicant submitted earlier and that can be re-used for a component of
 * another dossier, instead of a new scan (Nghị định 309/2026/NĐ-CP, Điều 2).
 *
 * @param componentCode component of the requested dossier
 * @param docCode value to send as {@code reuses} of that component
 * @param fromDossier the dossier with which it was submitted
 * @param validUntil last day on which it may be re-used; empty if neither the paper nor the
 *     procedure limits it
 * @param satisfied whether the component already has a document
 */
@Schema(name = "ReusableDocument")
public record Reusable(
    String componentCode,
    String componentName,
    String docCode,
    String fromDossier,
    OffsetDateTime givenAt,
    Optional<String> issuedDate,
    Optional<String> validUntil,
    boolean satisfied) {}
