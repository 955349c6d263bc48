package vn.sohoa.coverage;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A document that the applicant submitted before and that can replace a paper of another dossier,
 * instead of a new scan (Nghị định 309/2026/NĐ-CP, Điều 2).
 *
 * @param componentCode of the requesting dossier
 * @param docCode to send as {@code reuses} of that component
 * @param fromDossier the dossier it was given with
 * @param validUntil the last day on which it may be used, where the paper or the procedure limits
 *     it
 * @param satisfied whether the component already has a document
 */
public record Reusable(
    String componentCode,
    String componentName,
    String docCode,
    String fromDossier,
    OffsetDateTime givenAt,
    Optional<String> issuedDate,
    Optional<String> validUntil,
    boolean satisfied) {}
