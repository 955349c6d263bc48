package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which dossiers a document may belong to, most probable first.
 *
 * @param contradicting code of the dossier that what was read speaks for, where that strongly
 *     contradicts what was declared
 */
public record Ranking(List<ScoredDossier> candidates, Optional<String> contradicting) {
  private static final Set<String> DATE_GUESSED =
      Set.of("code.date-digit-off", "code.other-date-digit-off");
  private static final double NEGLIGIBLE = 0.001;

  /** A person who has to choose is shown so many, however improbable the others are. */
  private static final int LEAST_SHOWN = 3;

  public Ranking {
    candidates = List.copyOf(candidates);
  }

  /** The one that needs no person's decision; none while what was declared is not there. */
  public Optional<ScoredDossier> certain(Thresholds thresholds, Optional<String> declared) {
    boolean isDeclaredMissing =
        declared.isPresent() && candidates.stream().noneMatch(c -> c.is(declared.get()));
    return contradicting.isPresent() || isDeclaredMissing
        ? Optional.empty()
        : candidates.stream()
            .findFirst()
            .filter(first -> first.probability() >= thresholds.accept())
            .filter(first -> declared.filter(first::is).isPresent() || !restsOnADate(first));
  }

  /** Whether a date in the code had to be guessed: that is for a person, never for a machine. */
  private static boolean restsOnADate(ScoredDossier candidate) {
    return candidate.evidence().stream().anyMatch(it -> DATE_GUESSED.contains(it.name()));
  }

  /**
   * Those that a person should see. What was declared and what contradicts it always are among
   * them.
   */
  public List<ScoredDossier> worthShowing(Thresholds thresholds, Optional<String> declared) {
    boolean isAnyWorth =
        candidates.stream().mapToDouble(ScoredDossier::probability).sum() >= thresholds.show();
    var shown = new ArrayList<ScoredDossier>();
    for (ScoredDossier candidate : candidates) {
      boolean isAmongFirst = shown.size() < LEAST_SHOWN || candidate.probability() >= NEGLIGIBLE;
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
