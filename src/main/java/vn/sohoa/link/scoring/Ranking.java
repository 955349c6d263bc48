package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which dossiers a document may belong to, most probable first.
 *
 * @param contradicted whether what was read speaks strongly against what was declared
 */
public record Ranking(List<Candidate> candidates, boolean contradicted) {
  private static final double NEGLIGIBLE = 0.001;

  public Ranking {
    candidates = List.copyOf(candidates);
  }

  /** The one that needs no person's decision. */
  public Optional<Candidate> certain(Thresholds thresholds) {
    return contradicted
        ? Optional.empty()
        : candidates.stream()
            .findFirst()
            .filter(first -> first.probability() >= thresholds.accept());
  }

  /** Those that a person should see. What was declared is always among them. */
  public List<Candidate> worthShowing(Thresholds thresholds, Optional<String> declared) {
    boolean isAnyWorth =
        candidates.stream().mapToDouble(Candidate::probability).sum() >= thresholds.show();
    var shown = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      boolean isWorth =
          isAnyWorth && candidate.probability() >= NEGLIGIBLE && shown.size() < thresholds.most();
      if (isWorth || declared.filter(candidate::is).isPresent()) {
        shown.add(candidate);
      }
    }
    return List.copyOf(shown);
  }

  static final Comparator<Candidate> MOST_PROBABLE =
      Comparator.comparingDouble(Candidate::probability)
          .reversed()
          .thenComparing(candidate -> candidate.dossier().code());
}
