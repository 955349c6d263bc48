package vn.sohoa.extract.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a paper from elsewhere than its pages.
 *
 * @param signedOn the days of its digital signatures, in Vietnam
 * @param signers who signed it digitally, as their certificates name them
 * @param receivedOn the day it came in
 */
public record ExternalEvidence(
    List<LocalDate> signedOn, List<String> signers, Optional<LocalDate> receivedOn) {
  public static final ExternalEvidence NONE =
      new ExternalEvidence(List.of(), List.of(), Optional.empty());

  public ExternalEvidence {
    signedOn = List.copyOf(signedOn);
    signers = List.copyOf(signers);
  }

  /** A paper is issued on this day at the latest: signed in the end, or received. */
  public Optional<LocalDate> latestDay() {
    return java.util.stream.Stream.concat(signedOn.stream(), receivedOn.stream())
        .min(LocalDate::compareTo);
  }
}
