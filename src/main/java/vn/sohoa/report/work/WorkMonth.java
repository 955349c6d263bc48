package vn.sohoa.report.work;

import java.time.YearMonth;

/**
 * Documents that were finished in one month, Vietnam time.
 *
 * @param finished with a result
 * @param straight of them, documents that are ready and that no person had to decide on
 */
public record WorkMonth(YearMonth month, long finished, long straight) {
  /** Returns the straight-through rate in percent, 0 without documents. */
  public double percent() {
    return finished == 0 ? 0 : 100.0 * straight / finished;
  }
}
