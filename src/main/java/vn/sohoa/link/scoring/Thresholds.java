package vn.sohoa.link.scoring;

/**
 * From when on something is decided.
 *
 * @param accept least probability of a dossier for a link without a person
 * @param acceptComponent least probability of a component for that
 * @param show least probability that one of the candidates is right, for them to be shown to a
 *     person
 * @param most candidates that are shown
 */
public record Thresholds(double accept, double acceptComponent, double show, int most) {
  public static final Thresholds USUAL = new Thresholds(0.99, 0.95, 0.2, 10);
}
