package vn.sohoa.link.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Properties of a dossier that are used for linking.
 *
 * @param result properties of its result, as far as known
 * @param neighbours papers scanned immediately before and after that belong to it
 */
public record CandidateDossier(
    String code,
    String procedureCode,
    String applicantName,
    Optional<String> idNumber,
    Optional<String> taxCode,
    Instant receivedAt,
    Optional<Instant> finishedAt,
    Result result,
    Neighbours neighbours) {

  /**
   * Result (kết quả) as reported by the one-stop system.
   *
   * @param issuedOn ngày cấp, ngày ban hành
   */
  public record Result(Optional<PaperNumber> number, Optional<LocalDate> issuedOn) {
    public static final Result UNTOLD = new Result(Optional.empty(), Optional.empty());

    /**
     * Creates a result from the reported values.
     *
     * @param number as received
     */
    public static Result of(Optional<String> number, Optional<LocalDate> issuedOn) {
      return new Result(number.flatMap(PaperNumber::of), issuedOn);
    }
  }

  /**
   * Papers that the same station scanned immediately before and after.
   *
   * @param known how many of them are linked to any dossier, 0 to 2
   * @param here how many of them are linked to this dossier
   */
  public record Neighbours(int known, int here) {
    public static final Neighbours NONE = new Neighbours(0, 0);
  }
}
