package vn.sohoa.link.scoring;

import java.time.Instant;
import java.util.Optional;

/**
 * What matters of a dossier for linking.
 *
 * @param neighbours which of the papers scanned just before and just after belong to it
 */
public record DossierFacts(
    String code,
    String procedureCode,
    String applicantName,
    Optional<String> idNumber,
    Optional<String> taxCode,
    Instant receivedAt,
    Optional<Instant> finishedAt,
    Neighbours neighbours) {

  /**
   * Papers that the same station scanned just before and after.
   *
   * @param known how many of them belong to some dossier, 0 to 2
   * @param here how many of them belong to this one
   */
  public record Neighbours(int known, int here) {
    public static final Neighbours NONE = new Neighbours(0, 0);
  }
}
