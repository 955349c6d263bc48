package vn.sohoa.extract.order;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whether the pages were scanned in another order than that of the paper. A wrong order
 * needs clear evidence; else the pages stay as they are.
 */
public final class OrderFinder {
  private OrderFinder() {}

  /**
   * Returns the order of the pages if it is not the one in which they were scanned.
   *
   * @param leaves all pages of the document
   */
  public static Optional<PageOrder> find(List<Leaf> leaves) {
    return Numbering.complete(leaves)
        .or(() -> patterns(leaves).filter(order -> Numbering.supports(order, leaves)).findFirst())
        .or(() -> StackOrder.find(leaves))
        .filter(order -> !order.isKept());
  }

  static Stream<PageOrder> patterns(List<Leaf> leaves) {
    return Arrays.stream(ScanOrder.values())
        .filter(pattern -> pattern.fits(leaves.size()))
        .map(pattern -> pattern.order(leaves.size()));
  }
}
