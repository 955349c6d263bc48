package vn.sohoa.filled.net;

/**
 * How probable it is that a value is right (hiệu chỉnh xác suất): logistic regression on the mean
 * probability of several readings and their agreement, fitted on writers unseen in training.
 *
 * @param perLogit factor of the logit of the mean probability
 * @param perAgreement factor of the share of readings that agree
 */
record Calibration(double offset, double perLogit, double perAgreement) {
  private static final double EXTREME = 1e-6;

  /**
   * @param probability mean of the readings, 0 to 1
   * @param agreement share of the readings for which this value is the most probable, 0 to 1
   */
  double probability(double probability, double agreement) {
    double bounded = Math.clamp(probability, EXTREME, 1 - EXTREME);
    double logit = Math.log(bounded / (1 - bounded));
    return 1 / (1 + Math.exp(-(offset + perLogit * logit + perAgreement * agreement)));
  }
}
