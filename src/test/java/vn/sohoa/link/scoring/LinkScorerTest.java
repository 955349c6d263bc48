package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.link.scoring.Cases.CODE;
import static vn.sohoa.link.scoring.Cases.MANY;
import static vn.sohoa.link.scoring.Cases.OTHER_CODE;
import static vn.sohoa.link.scoring.Cases.barcode;
import static vn.sohoa.link.scoring.Cases.declared;
import static vn.sohoa.link.scoring.Cases.dossier;
import static vn.sohoa.link.scoring.Cases.guessed;
import static vn.sohoa.link.scoring.Cases.names;
import static vn.sohoa.link.scoring.Cases.nothing;
import static vn.sohoa.link.scoring.Cases.printed;
import static vn.sohoa.link.scoring.Cases.reads;
import static vn.sohoa.link.scoring.Cases.scannedLater;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinkScorerTest {
  private static final String TAX = "0100112437";
  private static final String NAME = "Công ty TNHH Thử Nghiệm";
  private static final Thresholds USUAL = Thresholds.USUAL;

  private final LinkScorer scorer = new LinkScorer(Weights.current());

  private Ranking rank(Signals document, CandidateDossier... dossiers) {
    return scorer.rank(document, List.of(dossiers), MANY);
  }

  private Optional<String> certain(Signals document, CandidateDossier... dossiers) {
    return rank(document, dossiers)
        .certain(USUAL, document.declared().dossier())
        .map(found -> found.dossier().code());
  }

  @Test
  void linksDeclaredDossier() {
    assertThat(certain(declared(nothing(), CODE), dossier(CODE))).contains(CODE);
  }

  @Test
  void linksByCodeOnPage() {
    assertThat(certain(reads(nothing(), printed(CODE)), dossier(CODE))).contains(CODE);
  }

  @Test
  void linksByApplicantProcedureAndTime() {
    assertThat(certain(names(nothing(), TAX, NAME), dossier(CODE))).contains(CODE);
  }

  @Test
  void applicantAloneDoesNotLink() {
    Signals document =
        new Signals(
            nothing().declared(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(new Signals.ReadNumber(TAX, true, true)),
            List.of(NAME),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Cases.RECEIVED.plusSeconds(400L * 86_400));

    assertThat(certain(document, dossier(CODE))).isEmpty();
  }

  @Test
  void dossiersOfOneApplicantCompete() {
    Ranking ranking = rank(names(nothing(), TAX, NAME), dossier(CODE), dossier(OTHER_CODE));

    assertThat(ranking.certain(USUAL, Optional.empty())).isEmpty();
    assertThat(ranking.toPresent(USUAL, Optional.empty())).hasSize(2);
  }

  @Test
  void twoCodesOnPageNeedReview() {
    Ranking ranking =
        rank(
            reads(nothing(), printed(CODE), printed(OTHER_CODE)),
            dossier(CODE),
            dossier(OTHER_CODE));

    assertThat(ranking.certain(USUAL, Optional.empty())).isEmpty();
    assertThat(ranking.toPresent(USUAL, Optional.empty())).hasSize(2);
  }

  @Test
  void barcodeContradictingDeclarationPresentsBoth() {
    Signals document = declared(reads(nothing(), barcode(OTHER_CODE)), CODE);

    Ranking ranking = rank(document, dossier(CODE), dossier(OTHER_CODE));

    assertThat(ranking.certain(USUAL, Optional.empty())).isEmpty();
    assertThat(ranking.toPresent(USUAL, Optional.of(CODE)))
        .extracting(candidate -> candidate.dossier().code())
        .containsExactlyInAnyOrder(CODE, OTHER_CODE);
  }

  @Test
  void recognisedCodeNeverOverridesDeclaration() {
    Signals document = declared(reads(names(nothing(), TAX, NAME), barcode(OTHER_CODE)), CODE);
    CandidateDossier declared = dossier(CODE, "Công ty Cổ phần Khác Hẳn", "0312687878");

    Ranking ranking = rank(document, declared, dossier(OTHER_CODE));

    assertThat(ranking.certain(USUAL, Optional.empty())).isEmpty();
    assertThat(ranking.toPresent(USUAL, Optional.of(CODE)))
        .extracting(candidate -> candidate.dossier().code())
        .contains(CODE, OTHER_CODE);
  }

  @Test
  void missingDeclaredDossierIsNotLinked() {
    Signals document = declared(names(nothing(), TAX, NAME), "H24.99-250415-0999");

    assertThat(certain(document, dossier(CODE))).isEmpty();
  }

  @Test
  void declarationPrevailsOverOtherApplicant() {
    Signals document = declared(names(nothing(), "0312687878", "Công ty Cổ phần Khác Hẳn"), CODE);

    assertThat(certain(document, dossier(CODE))).contains(CODE);
  }

  @Test
  void misreadDigitAloneDoesNotLink() {
    assertThat(certain(reads(nothing(), printed("H24.99-250415-0007")), dossier(CODE))).isEmpty();
  }

  @Test
  void timeAndProcedureAloneDoNotLink() {
    Signals named = names(nothing(), "0312687878", "Công ty Cổ phần Khác Hẳn");

    assertThat(certain(named, dossier(CODE))).isEmpty();
  }

  @Test
  void misreadDigitIsNoEvidenceAgainstApplicant() {
    Signals document = reads(names(nothing(), TAX, NAME), printed("H24.99-250415-0007"));

    assertThat(certain(document, dossier(CODE))).contains(CODE);
  }

  @Test
  void misreadCodeOfOtherDossierLosesAgainstApplicant() {
    String misread = "H24.99-250415-0007";
    Signals document = reads(names(nothing(), TAX, NAME), printed(misread));
    CandidateDossier other = dossier(misread, "Công ty Cổ phần Khác Hẳn", "0312687878");

    assertThat(certain(document, dossier(CODE), other)).isNotEqualTo(Optional.of(misread));
  }

  @Test
  void neighbourRanksBeforeUnrelatedDossiers() {
    String misread = "H24.99-250415-0007";
    Signals document = reads(names(nothing(), "0312687878", "Công ty Khác Hẳn"), printed(misread));
    CandidateDossier meant = beside(dossier(CODE));
    CandidateDossier read = dossier(misread, "Công ty Cổ phần Thứ Ba", "0101248141");
    CandidateDossier his =
        receivedBefore(dossier("H24.99-240305-0044", "Công ty Khác Hẳn", "0312687878"));

    assertThat(rank(document, meant, read, his).candidates())
        .extracting(candidate -> candidate.dossier().code())
        .startsWith(misread, CODE);
  }

  @Test
  void generatesVariantsForEveryDigit() {
    assertThat(MisreadDigit.variants(CODE))
        .contains("H24.99-250415-0007", "H24.49-250415-0001", "H24.99-250416-0001")
        .doesNotContain(CODE, "H24.99-259415-0001");
    assertThat(MisreadDigit.differIn(CODE, "H24.49-250415-0001"))
        .contains(MisreadDigit.Part.AGENCY);
    assertThat(MisreadDigit.differIn(CODE, "H24.99-250416-0001")).contains(MisreadDigit.Part.DATE);
    assertThat(MisreadDigit.differIn(CODE, "H24.99-250415-0007"))
        .contains(MisreadDigit.Part.SERIAL);
    assertThat(MisreadDigit.differIn(CODE, CODE)).isEmpty();
    assertThat(MisreadDigit.differIn(CODE, "H24.99-250416-0007")).isEmpty();
  }

  @Test
  void misreadAgencyOrDatePresentsButDoesNotLink() {
    for (String misread : List.of("H74.99-250415-0001", "H24.99-750415-0001")) {
      Signals document = reads(nothing(), printed(misread));
      Ranking ranking = rank(document, dossier(CODE));

      assertThat(ranking.toPresent(USUAL, Optional.empty())).hasSize(1);
      assertThat(certain(document, dossier(CODE))).isEmpty();
    }
  }

  private static Signals result(String number, LocalDate issuedOn) {
    Signals plain = nothing();
    return new Signals(
        new Signals.Declared(true, Optional.empty(), List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        PaperNumber.of(number),
        Optional.of(issuedOn),
        plain.scannedAt());
  }

  private static CandidateDossier returned(String code, String number, LocalDate issuedOn) {
    CandidateDossier plain = dossier(code);
    return new CandidateDossier(
        code,
        plain.procedureCode(),
        plain.applicantName(),
        plain.idNumber(),
        plain.taxCode(),
        plain.receivedAt(),
        Optional.of(plain.receivedAt()),
        CandidateDossier.Result.of(Optional.of(number), Optional.of(issuedOn)),
        plain.neighbours());
  }

  @Test
  void linksResultByNumberAndDate() {
    LocalDate day = LocalDate.of(2025, 4, 15);
    CandidateDossier other = returned(OTHER_CODE, "12/GCN-BQL", day);

    assertThat(certain(result("0011/GCN-BQI", day), returned(CODE, "11/GCN-BQL", day), other))
        .contains(CODE);
  }

  @Test
  void resultNumberOfOtherYearOrKindDoesNotLink() {
    LocalDate day = LocalDate.of(2025, 4, 15);
    Signals read = result("11/GCN-BQL", day);

    assertThat(certain(read, returned(CODE, "11/GCN-BQL", day.minusYears(1)))).isEmpty();
    assertThat(certain(read, returned(CODE, "11/QĐ-UBND", day))).isEmpty();
  }

  private static CandidateDossier receivedBefore(CandidateDossier plain) {
    return new CandidateDossier(
        plain.code(),
        plain.procedureCode(),
        plain.applicantName(),
        plain.idNumber(),
        plain.taxCode(),
        plain.receivedAt().minus(400, ChronoUnit.DAYS),
        plain.finishedAt(),
        plain.result(),
        new CandidateDossier.Neighbours(1, 0));
  }

  private static CandidateDossier beside(CandidateDossier plain) {
    return new CandidateDossier(
        plain.code(),
        plain.procedureCode(),
        plain.applicantName(),
        plain.idNumber(),
        plain.taxCode(),
        plain.receivedAt(),
        plain.finishedAt(),
        plain.result(),
        new CandidateDossier.Neighbours(1, 1));
  }

  @Test
  void neighbourAloneDoesNotLink() {
    for (double population : List.of(100.0, 20_000.0, 1e6)) {
      Ranking ranking = scorer.rank(nothing(), List.of(beside(dossier(CODE))), population);
      assertThat(ranking.certain(USUAL, Optional.empty())).isEmpty();
      assertThat(ranking.candidates().getFirst().probability()).isBetween(0.3, 0.9);
    }
  }

  @Test
  void guessedDateRanksButDoesNotLink() {
    Signals document = reads(names(nothing(), TAX, NAME), printed("H24.99-250416-0001"));

    assertThat(certain(document, dossier(CODE))).isEmpty();
    assertThat(rank(document, dossier(CODE)).toPresent(USUAL, Optional.empty()))
        .first()
        .satisfies(first -> assertThat(first.dossier().code()).isEqualTo(CODE));
    assertThat(rank(document, dossier(CODE)).certain(USUAL, Optional.of(CODE))).isPresent();
  }

  @Test
  void codeOnPageRanksBeforeOtherApplicant() {
    Signals document =
        reads(names(nothing(), "0312687878", "Công ty Cổ phần Khác Hẳn"), barcode(CODE));
    CandidateDossier his = dossier(OTHER_CODE, "Công ty Cổ phần Khác Hẳn", "0312687878");

    assertThat(rank(document, dossier(CODE), his).candidates().getFirst().dossier().code())
        .isEqualTo(CODE);
  }

  @Test
  void unreadableCharacterYieldsCandidatePerDigit() {
    assertThat(CodesInText.guesses("Mã số hồ sơ: H24.99-250415-00Ø1."))
        .contains(CODE, "H24.99-250415-0071")
        .hasSize(10);
    assertThat(CodesInText.guesses(CODE)).isEmpty();
    assertThat(CodesInText.guesses("H24.99-25Ø415-0001")).containsExactly("H24.99-250415-0001");
    assertThat(CodesInText.guesses("H24.9x-250415-00Ø1")).isEmpty();
  }

  @Test
  void unreadableCharacterLinksDossierOfApplicantOnly() {
    List<String> guesses = CodesInText.guesses("H24.99-250415-Ø001");
    Signals later = scannedLater(guessed(names(nothing(), TAX, NAME), guesses));
    CandidateDossier his = dossier("H24.99-240305-0044");

    assertThat(certain(later, dossier(CODE), his)).contains(CODE);
    Signals alone = guessed(nothing(), guesses);
    assertThat(certain(alone, dossier(CODE))).isEmpty();
    assertThat(rank(alone, dossier(CODE)).toPresent(USUAL, Optional.empty())).hasSize(1);
  }

  @Test
  void presentsAtLeastThreeCandidates() {
    Signals document = names(nothing(), TAX, NAME);
    Ranking ranking =
        rank(
            document,
            dossier(CODE),
            dossier(OTHER_CODE, "Công ty Khác Hẳn", "0312687878"),
            dossier("H24.99-250415-0003", "Công ty Thứ Ba", "0101248141"),
            dossier("H24.99-250415-0004", "Công ty Thứ Tư", "0101248142"));

    assertThat(ranking.toPresent(USUAL, Optional.empty())).hasSize(3);
  }

  @Test
  void reportsEveryWeight() {
    ScoredDossier found = rank(names(nothing(), TAX, NAME), dossier(CODE)).candidates().getFirst();

    assertThat(found.evidence())
        .extracting(LinkEvidence::name)
        .contains("applicant.tax-code", "applicant.name", "applicant.procedure");
    assertThat(found.evidence())
        .isSortedAccordingTo((one, other) -> Double.compare(other.bits(), one.bits()));
  }

  @Test
  void noSignalsHaveNoCandidates() {
    assertThat(rank(nothing()).candidates()).isEmpty();
  }

  @Property
  void probabilitiesSumToAtMostOne(
      @ForAll @IntRange(min = 1, max = 40) int candidates,
      @ForAll @DoubleRange(min = 1, max = 1e7) double population) {
    List<CandidateDossier> dossiers =
        java.util.stream.IntStream.rangeClosed(1, candidates)
            .mapToObj(i -> dossier("H24.99-250415-%04d".formatted(i)))
            .toList();

    Ranking ranking =
        scorer.rank(reads(names(nothing(), TAX, NAME), printed(CODE)), dossiers, population);

    assertThat(ranking.candidates().stream().mapToDouble(ScoredDossier::probability).sum())
        .isBetween(0.0, 1.0 + 1e-9);
    assertThat(ranking.candidates().getFirst().dossier().code()).isEqualTo(CODE);
  }
}
