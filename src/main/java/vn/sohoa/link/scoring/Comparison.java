package vn.sohoa.link.scoring;

import java.util.Optional;

/**
 * Comparison of a document with a dossier by one criterion.
 *
 * @see Comparisons
 */
@FunctionalInterface
interface Comparison {
  /** Returns the level of agreement; empty if either side lacks the data, which is no evidence. */
  Optional<Level> compare(Signals document, CandidateDossier dossier);

  /**
   * Level of agreement.
   *
   * @param weight row in the table of weights
   * @param evidence name under which it is reported
   */
  record Level(String weight, String evidence) {
    static Optional<Level> of(String name) {
      return Optional.of(new Level(name, name));
    }
  }
}
