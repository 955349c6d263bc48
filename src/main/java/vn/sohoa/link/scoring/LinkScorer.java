package vn.sohoa.link.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Record linkage after Fellegi and Sunter: the weights of all comparisons are added in bits and
 * normalised over all candidates to probabilities. A document belongs to at most one dossier, so
 * the candidates compete with each other, with unknown dossiers, and with an unknown dossier of the
 * same applicant.
 */
public final class LinkScorer {
  /** Minimum population: a small table does not contain all dossiers that exist. */
  private static final double MIN_DOSSIERS = 10_000;

  private final Weights weights;

  public LinkScorer(Weights weights) {
    this.weights = weights;
  }

  /** Weights of a candidate before normalisation over all candidates. */
  private record Weighed(
      CandidateDossier dossier, List<LinkEvidence> evidence, double applicantBits) {
    double bits() {
      return evidence.stream().mapToDouble(LinkEvidence::bits).sum();
    }
  }

  /**
   * Computes the probabilities of the candidate dossiers.
   *
   * @param dossiers dossiers that share a key with the document, including every dossier whose code
   *     was declared or recognised
   * @param population approximate number of all dossiers
   */
  public Ranking rank(Signals document, List<CandidateDossier> dossiers, double population) {
    Optional<String> declared = document.declared().dossier();
    List<ScoredDossier> ranked = probabilities(document, dossiers, population);
    Optional<String> contradicting =
        ranked.isEmpty()
            ? Optional.empty()
            : declared.flatMap(code -> contradicting(code, document, dossiers, population, ranked));
    return new Ranking(ranked, contradicting);
  }

  /**
   * Returns the dossier that the recognised evidence alone strongly supports, if it differs from
   * the declared one; a person must then decide.
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
    ScoredDossier byReading =
        probabilities(withoutDeclared(document), dossiers, population).getFirst();
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
        document.standsFor(),
        document.number(),
        document.issuedOn(),
        document.scannedAt());
  }

  private List<ScoredDossier> probabilities(
      Signals document, List<CandidateDossier> dossiers, double population) {
    Comparisons comparisons = Comparisons.among(dossiers);
    double all = Math.max(MIN_DOSSIERS, population);
    List<Weighed> weighed =
        dossiers.stream().map(dossier -> evaluate(comparisons, document, dossier, all)).toList();
    double present = weights.probabilityOf("prior.present");
    double each = present / all;
    double others = present * odds(bits(comparisons.levelsOfUnrelated(document)));
    double elsewhere = odds(bits(comparisons.codeLevelsOfUnrelated(document)));
    double sum = 1 - present + others + each * elsewhere * oddsOfUnknownDossier(weighed);
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

  /** An applicant with a dossier in the table may have another one that has not arrived yet. */
  private double oddsOfUnknownDossier(List<Weighed> weighed) {
    double best = weighed.stream().mapToDouble(Weighed::applicantBits).max().orElse(0);
    return best <= 0 ? 0 : weights.probabilityOf("prior.another-of-applicant") * odds(best);
  }

  private Weighed evaluate(
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
