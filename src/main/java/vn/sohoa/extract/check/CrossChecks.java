package vn.sohoa.extract.check;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;

/**
 * Candidates after checking them against each other and against external evidence: agreement raises
 * the confidence, contradiction lowers it.
 *
 * @param reading candidates with changed confidences, and a finding for each contradiction
 * @param bounds interval of a date that could not be read
 * @param undecided filled-in fields whose candidates are suggestions only
 */
public record CrossChecks(Reading reading, Optional<DateBounds> bounds, Set<FieldName> undecided) {
  private static final double AGREES = 1.05;
  private static final double SAME_SIGNER = 1.1;
  private static final double CONTRADICTS = 0.4;
  private static final int MONTHS_UNTIL_SIGNED = 3;

  public static CrossChecks of(Reading reading, ExternalEvidence evidence) {
    var identity = IdentityCheck.of(reading.fields());
    Optional<IssuerCheck> issuer = IssuerCheck.of(reading.fields());
    var filled = FilledDecision.of(reading.fields(), reading.findings(), evidence);
    var findings = new ArrayList<Finding>(filled.findings());
    List<Candidate> checked =
        filled.fields().stream()
            .map(Calibration::of)
            .map(field -> identity.check(field, findings))
            .map(field -> issuer.map(it -> it.check(field, findings)).orElse(field))
            .map(
                field ->
                    filled.isChecked(field.name()) ? field : checkDate(field, evidence, findings))
            .map(field -> checkCode(field, evidence, findings))
            .map(field -> checkSigner(field, evidence))
            .toList();
    Optional<DateBounds> bounds =
        reading.bounds().stream().findFirst().map(printed -> narrow(printed, evidence));
    return new CrossChecks(
        new Reading(checked, withBounds(findings, bounds), reading.bounds()),
        bounds,
        filled.undecided());
  }

  /** Checks the date of issue: a paper is signed on that date or shortly after it, never before. */
  private static Candidate checkDate(
      Candidate field, ExternalEvidence evidence, List<Finding> findings) {
    Optional<LocalDate> latest = evidence.latestDay();
    if (!field.name().equals(FieldName.ISSUED_DATE)
        || latest.isEmpty()
        || field.clean().isEmpty()) {
      return field;
    }
    LocalDate day = LocalDate.parse(field.clean().get());
    if (day.isAfter(latest.get())) {
      findings.add(
          Finding.ofField(
              FindingCode.CONTRADICTION, field.name().metadataName(), day + " > " + latest.get()));
      return field.weighed(CONTRADICTS, "later than the day it was signed or received");
    }
    boolean isSoon =
        evidence.signedOn().stream()
            .anyMatch(signed -> !day.isBefore(signed.minusMonths(MONTHS_UNTIL_SIGNED)));
    return isSoon ? field.weighed(AGREES, "shortly before a digital signature") : field;
  }

  /** Checks that the date encoded in a code is not after the day the paper was received. */
  private static Candidate checkCode(
      Candidate field, ExternalEvidence evidence, List<Finding> findings) {
    Optional<LocalDate> since = encodedDate(field);
    Optional<LocalDate> received = evidence.receivedOn();
    if (since.isEmpty() || received.isEmpty() || !since.get().isAfter(received.get())) {
      return field;
    }
    findings.add(
        Finding.ofField(
            FindingCode.CONTRADICTION,
            field.name().metadataName(),
            field.clean().orElse("") + " > " + received.get()));
    return field.weighed(CONTRADICTS, "its digits tell a time after the paper was received");
  }

  private static Optional<LocalDate> encodedDate(Candidate field) {
    if (field.name().equals(FieldName.DOSSIER_CODE)) {
      return field.clean().flatMap(DossierCode::parse).map(DossierCode::receivedOn);
    }
    return field.name().equals(FieldName.ID_NUMBER)
        ? field
            .clean()
            .flatMap(PersonalId::parse)
            .map(number -> LocalDate.of(number.birthYear(), Month.JANUARY, 1))
        : Optional.empty();
  }

  private static Candidate checkSigner(Candidate field, ExternalEvidence evidence) {
    if (!field.name().equals(FieldName.SIGNER_NAME) || field.clean().isEmpty()) {
      return field;
    }
    String key = VietnameseText.letterKey(field.clean().get());
    boolean isNamed =
        evidence.signers().stream().map(VietnameseText::letterKey).anyMatch(key::equals);
    return isNamed
        ? field.weighed(SAME_SIGNER, "the certificate of a signature says the same")
        : field;
  }

  private static DateBounds narrow(DateBounds printed, ExternalEvidence evidence) {
    return evidence.latestDay().flatMap(printed::until).orElse(printed);
  }

  private static List<Finding> withBounds(List<Finding> findings, Optional<DateBounds> bounds) {
    return findings.stream()
        .map(
            finding ->
                isAboutHandwrittenDate(finding) && bounds.isPresent()
                    ? Finding.ofField(
                        finding.code(), finding.field().orElseThrow(), bounds.get().toString())
                    : finding)
        .toList();
  }

  private static boolean isAboutHandwrittenDate(Finding finding) {
    return finding.code() == FindingCode.HANDWRITTEN
        && finding.field().filter(FieldName.ISSUED_DATE.metadataName()::equals).isPresent();
  }
}
