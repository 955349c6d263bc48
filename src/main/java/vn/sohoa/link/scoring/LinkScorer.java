package vn.sohoa.link.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Record linkage after Fellegi and Sunter: what is compared adds up in bits, and the bits of all
 * candidates make probabilities. A document belongs to one dossier at most, so the candidates
 * compete: with each other, with the dossiers that are not in the table yet, and with another
 * dossier of the same applicant that is not.
 */
public final class LinkScorer {
  /** A small table is no closed world: its dossiers are taken as so many at least. */
  private static final double LEAST_DOSSIERS = 10_000;

  private final Weights weights;

  public LinkScorer(Weights weights) {
    this.weights = weights;
  }

  /** A candidate's weights, not yet set against the others'. */
  private record Weighed(
      CandidateDossier dossier, List<LinkEvidence> evidence, double applicantBits) {
    double bits() {
      return evidence.stream().mapToDouble(LinkEvidence::bits).sum();
    }
  }

  /**
   * @param dossiers those that share something with the document, with every dossier whose code was
   *     declared or read among them
   * @param population how many dossiers there are, about
   */
  public Ranking rank(Signals document, List<CandidateDossier> dossiers, double population) {
    Optional<String> declared = document.declared().dossier();
    List<ScoredDossier> ranked = compete(document, dossiers, population);
    Optional<String> contradicting =
        ranked.isEmpty()
            ? Optional.empty()
            : declared.flatMap(code -> contradicting(code, document, dossiers, population, ranked));
    return new Ranking(ranked, contradicting);
  }

  /**
   * What was declared and what was read each make their own case; where these differ and the read
   * one is strong by itself, a person decides.
   */
  private Optional<String> contradicting(
      String declared,
      Signals document,
      List<CandidateDossier> dossiers,
      double population,
      List<ScoredDossier> ranked) {
    ScoredDossier best = ranked.getFirst();
    boolean isThere = ranked.stream().anyMatch(candidate -> candidate.is(declared));
    if (!isThere) {
      return Optional.empty();
    }
    if (!best.is(declared)) {
      return Optional.of(best.dossier().code());
    }
    ScoredDossier byReading = compete(withoutDeclared(document), dossiers, population).getFirst();
    boolean isStrong = byReading.probability() >= weights.probabilityOf("prior.strong-reading");
    return !byReading.is(declared) && isStrong
        ? Optional.of(byReading.dossier().code())
        : Optional.empty();
  }

  private static Signals withoutDeclared(Signals document) {
    return new Signals(
        new Signals.Declared(document.declared().result(), Optional.empty(), List.of()),
        document.codesRead(),
        document.codesGuessed(),
        document.procedureCode(),
        document.numbers(),
        document.names(),
        document.kind(),
        document.number(),
        document.issuedOn(),
        document.scannedAt());
  }

  private List<ScoredDossier> compete(
      Signals document, List<CandidateDossier> dossiers, double population) {
    Comparisons comparisons = Comparisons.among(dossiers);
    double all = Math.max(LEAST_DOSSIERS, population);
    List<Weighed> weighed =
        dossiers.stream().map(dossier -> weigh(comparisons, document, dossier, all)).toList();
    double present = weights.probabilityOf("prior.present");
    double each = present / all;
    double others = present * odds(bits(comparisons.levelsOfStrangers(document)));
    double elsewhere = odds(bits(comparisons.codesOfStrangers(document)));
    double sum = 1 - present + others + each * elsewhere * anotherOfTheApplicant(weighed);
    for (Weighed candidate : weighed) {
      sum += each * odds(candidate.bits());
    }
    double total = sum;
    return weighed.stream()
        .map(
            candidate ->
                new ScoredDossier(
                    candidate.dossier(),
                    each * odds(candidate.bits()) / total,
                    candidate.evidence()))
        .sorted(Ranking.MOST_PROBABLE)
        .toList();
  }

  private double bits(List<String> levels) {
    return levels.stream().mapToDouble(weights::bits).sum();
  }

  /** Whoever has a dossier here may have another that has not come yet. */
  private double anotherOfTheApplicant(List<Weighed> weighed) {
    double best = weighed.stream().mapToDouble(Weighed::applicantBits).max().orElse(0);
    return best <= 0 ? 0 : weights.probabilityOf("prior.another-of-applicant") * odds(best);
  }

  private Weighed weigh(
      Comparisons comparisons, Signals document, CandidateDossier dossier, double population) {
    List<LinkEvidence> ofApplicant =
        ApplicantComparison.levels(document, dossier).stream()
            .map(level -> evidence(level, population))
            .toList();
    Stream<LinkEvidence> ofDossier =
        comparisons.ofDossier().stream()
            .flatMap(comparison -> comparison.compare(document, dossier).stream())
            .map(level -> evidence(level, population));
    List<LinkEvidence> evidence =
        Stream.concat(ofDossier, ofApplicant.stream())
            .sorted(Comparator.comparingDouble(LinkEvidence::bits).reversed())
            .toList();
    return new Weighed(
        dossier, evidence, ofApplicant.stream().mapToDouble(LinkEvidence::bits).sum());
  }

  private LinkEvidence evidence(Comparison.Level level, double population) {
    return new LinkEvidence(level.evidence(), weights.bitsAmong(population, level.weight()));
  }

  private static double odds(double bits) {
    return Math.pow(2, bits);
  }
}
