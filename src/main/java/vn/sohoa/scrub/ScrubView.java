package vn.sohoa.scrub;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.time.VietnamTime;

/**
 * A verification of all stored files.
 *
 * @param collect whether it deletes files that no document refers to
 * @param progress finished share, 0 to 1
 * @param verified files of documents that were read
 * @param bytes of the files that were read
 * @param damaged files of documents that cannot be read or have another SHA-256
 * @param missing files of documents that are not stored
 * @param orphans old files that no document refers to
 * @param collected of them, those that were deleted
 * @param findings damaged, missing and orphaned files, the first 5000
 */
@Schema(name = "Verification")
public record ScrubView(
    UUID id,
    ScrubCause cause,
    ScrubState state,
    boolean collect,
    OffsetDateTime startedAt,
    Optional<OffsetDateTime> endedAt,
    double progress,
    long verified,
    long bytes,
    long damaged,
    long missing,
    long orphans,
    long collected,
    List<Finding> findings) {
  /**
   * A file with a problem.
   *
   * @param documents that refer to it; empty for an orphan
   */
  @Schema(name = "VerificationFinding")
  public record Finding(String sha256, BlobProblem problem, List<Use> documents) {}

  /** A document that refers to a file. */
  @Schema(name = "BlobUse")
  public record Use(String docCode, BlobReferences.Use use) {}

  static ScrubView of(Scrub scrub, List<Finding> findings) {
    ScrubCounts counts = scrub.counts();
    return new ScrubView(
        scrub.id(),
        scrub.cause(),
        scrub.state(),
        scrub.collect(),
        VietnamTime.at(scrub.startedAt()),
        scrub.endedAt().map(VietnamTime::at),
        (double) scrub.nextPart() / Scrub.PARTS,
        counts.verified(),
        counts.bytes(),
        counts.damaged(),
        counts.missing(),
        counts.orphans(),
        counts.collected(),
        findings);
  }
}
