package vn.sohoa.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attestation (ghi nhận tính chính xác): an officer's recorded word that the digital copy is
 * right.
 *
 * @param sha256 of the file that was attested
 * @param digest SHA-256 over all that was attested: file, kind, role, pages, fields and link
 * @param attestedBy id of the access key
 * @param endedAt when it stopped to hold; empty while it holds
 * @param endCause why it ended
 * @param changed parts that changed, e.g. {@code fields}; empty unless that ended it
 */
@Schema(name = "Attestation")
public record AttestationView(
    String docCode,
    String sha256,
    String digest,
    OffsetDateTime attestedAt,
    String attestedBy,
    Optional<String> reason,
    Optional<OffsetDateTime> endedAt,
    Optional<AttestationEnd> endCause,
    List<String> changed) {}
