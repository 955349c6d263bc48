package vn.sohoa.extract.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about a paper from sources other than its pages.
 *
 * @param signedOn dates of its digital signatures, in Vietnam's time zone
 * @param signers names of the digital signers, as in their certificates
 * @param receivedOn date of arrival
 * @param partlyRead numbers of the pages with ink that looks like text but was not read
 */
public record ExternalEvidence(
    List<LocalDate> signedOn,
    List<String> signers,
    Optional<LocalDate> receivedOn,
    Set<Integer> partlyRead) {
  public static final ExternalEvidence NONE =
      new ExternalEvidence(List.of(), List.of(), Optional.empty(), Set.of());

  public ExternalEvidence {
    signedOn = List.copyOf(signedOn);
    signers = List.copyOf(signers);
    partlyRead = Set.copyOf(partlyRead);
  }

  /**
   * Returns the latest possible date of issue: the earliest of the dates of signature and arrival.
   */
  public Optional<LocalDate> latestDay() {
    return java.util.stream.Stream.concat(signedOn.stream(), receivedOn.stream())
        .min(LocalDate::compareTo);
  }
}
