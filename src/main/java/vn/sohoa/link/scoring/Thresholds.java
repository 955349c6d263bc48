package vn.sohoa.link.scoring;

/**
 * Probability thresholds of linking decisions, 0 to 1.
 *
 * @param accept minimum probability of a dossier for automatic linking
 * @param acceptComponent minimum probability of a component for automatic linking
 * @param show minimum probability that any candidate is right, for the candidates to be presented
 *     to a person
 * @param most maximum number of candidates presented
 */
public record Thresholds(double accept, double acceptComponent, double show, int most) {
  public static final Thresholds USUAL = new Thresholds(0.99, 0.95, 0.2, 10);
}
