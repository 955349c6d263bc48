package vn.sohoa.link.scoring;

import java.util.Optional;

/**
 * One way of comparing a document with a dossier.
 *
 * @see Comparisons
 */
@FunctionalInterface
interface Comparison {
  /**
   * The level that the two reach; empty where one side says nothing, which is evidence for nothing.
   */
  Optional<Level> compare(Signals document, CandidateDossier dossier);

  /**
   * How far two sides agree.
   *
   * @param weight the row of the table of weights
   * @param evidence the name under which it is told
   */
  record Level(String weight, String evidence) {
    static Optional<Level> of(String name) {
      return Optional.of(new Level(name, name));
    }
  }
}
