package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dossiers that a document may belong to, most probable first.
 *
 * @param contradicting code of the dossier supported by the recognised evidence, if it strongly
 *     contradicts the declared one
 */
public record Ranking(List<ScoredDossier> candidates, Optional<String> contradicting) {
  private static final Set<String> DATE_GUESSED =
      Set.of("code.date-digit-off", "code.other-date-digit-off");
  private static final double NEGLIGIBLE = 0.001;

  /** Minimum number of candidates offered to a person, however improbable. */
  private static final int MIN_SHOWN = 3;

  public Ranking {
    candidates = List.copyOf(candidates);
  }

  /**
   * Returns the dossier that can be linked without review; empty while the declared dossier does
   * not exist.
   */
  public Optional<ScoredDossier> certain(Thresholds thresholds, Optional<String> declared) {
    boolean isDeclaredMissing =
        declared.isPresent() && candidates.stream().noneMatch(c -> c.is(declared.get()));
    return contradicting.isPresent() || isDeclaredMissing
        ? Optional.empty()
        : candidates.stream()
            .findFirst()
            .filter(first -> first.probability() >= thresholds.accept())
            .filter(
                first -> declared.filter(first::is).isPresent() || !dependsOnGuessedDate(first));
  }

  /**
   * Returns whether the candidate depends on a guessed date in the code, which only a person may
   * confirm.
   */
  private static boolean dependsOnGuessedDate(ScoredDossier candidate) {
    return candidate.evidence().stream().anyMatch(it -> DATE_GUESSED.contains(it.name()));
  }

  /**
   * Returns the candidates to present to a person, always including the declared and the
   * contradicting one.
   */
  public List<ScoredDossier> toPresent(Thresholds thresholds, Optional<String> declared) {
    boolean isAnyWorth =
        candidates.stream().mapToDouble(ScoredDossier::probability).sum() >= thresholds.show();
    var shown = new ArrayList<ScoredDossier>();
    for (ScoredDossier candidate : candidates) {
      boolean isAmongFirst = shown.size() < MIN_SHOWN || candidate.probability() >= NEGLIGIBLE;
      boolean isWorth = isAnyWorth && isAmongFirst && shown.size() < thresholds.most();
      boolean isInQuestion =
          Stream.concat(declared.stream(), contradicting.stream()).anyMatch(candidate::is);
      if (isWorth || isInQuestion) {
        shown.add(candidate);
      }
    }
    return List.copyOf(shown);
  }

  static final Comparator<ScoredDossier> MOST_PROBABLE =
      Comparator.comparingDouble(ScoredDossier::probability)
          .reversed()
          .thenComparing(candidate -> candidate.dossier().code());
}
