package vn.sohoa.extract.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Facts about a paper from sources other than its pages.
 *
 * @param signedOn dates of its digital signatures, in Vietnam's time zone
 * @param signers names of the digital signers, as in their certificates
 * @param receivedOn date of arrival
 */
public record ExternalEvidence(
    List<LocalDate> signedOn, List<String> signers, Optional<LocalDate> receivedOn) {
  public static final ExternalEvidence NONE =
      new ExternalEvidence(List.of(), List.of(), Optional.empty());

  public ExternalEvidence {
    signedOn = List.copyOf(signedOn);
    signers = List.copyOf(signers);
  }

  /**
   * Returns the latest possible date of issue: the earliest of the dates of signature and arrival.
   */
  public Optional<LocalDate> latestDay() {
    return java.util.stream.Stream.concat(signedOn.stream(), receivedOn.stream())
        .min(LocalDate::compareTo);
  }
}
