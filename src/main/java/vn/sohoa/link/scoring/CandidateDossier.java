package vn.sohoa.link.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What matters of a dossier for linking.
 *
 * @param result what is told of its result
 * @param neighbours which of the papers scanned just before and just after belong to it
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
   * The result (kết quả) as the one-stop system tells it.
   *
   * @param issuedOn ngày cấp, ngày ban hành
   */
  public record Result(Optional<PaperNumber> number, Optional<LocalDate> issuedOn) {
    public static final Result UNTOLD = new Result(Optional.empty(), Optional.empty());

    /**
     * @param number as it was sent
     */
    public static Result of(Optional<String> number, Optional<LocalDate> issuedOn) {
      return new Result(number.flatMap(PaperNumber::of), issuedOn);
    }
  }

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
