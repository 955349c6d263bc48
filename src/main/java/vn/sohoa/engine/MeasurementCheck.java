package vn.sohoa.engine;

import static vn.sohoa.engine.UnexpectedResultException.require;

import java.util.Set;
import java.util.regex.Pattern;
import vn.sohoa.page.Box;

/** Checks that measurements of a page can be true. */
final class MeasurementCheck {
  private static final Set<Integer> TURNS = Set.of(0, 90, 180, 270);
  private static final Set<Integer> DEPTHS = Set.of(0, 1, 8, 24);
  private static final int MAX_GREY = 255;
  private static final int MAX_TURN = 360;
  private static final double MAX = 1e9;
  private static final double ROUNDING = 1e-6;
  private static final Pattern HASH = Pattern.compile("(?:[0-9a-f]{64})?");

  private MeasurementCheck() {}

  static void check(PageMeasurements page) throws UnexpectedResultException {
    require(
        page.widthPx() > 0 && page.heightPx() > 0 && isUpTo(page.dpi(), MAX),
        "the size of a page is none");
    require(Math.abs(page.skewDegrees()) <= MAX_TURN, "the skew of a page is none");
    require(isUpTo(page.meanConfidence(), 1 + ROUNDING), "the confidence of a page is none");
    require(HASH.matcher(page.imageHash()).matches(), "the hash of a page is none");
    require(isBox(page.content()), "the content of a page is off the page");
    require(isCondition(page.quality()) && areShares(page.quality()), "the quality of a page");
  }

  private static boolean isCondition(ScanQuality quality) {
    return TURNS.contains(quality.turnedDegrees())
        && DEPTHS.contains(quality.depth())
        && isGrey(quality.paper())
        && isGrey(quality.contrast())
        && isGrey(quality.unevenness())
        && isUpTo(quality.blurMillimetres(), MAX)
        && isUpTo(quality.specks(), MAX)
        && quality.missedLines() >= 0;
  }

  private static boolean areShares(ScanQuality quality) {
    return isUpTo(quality.borderShare(), 1)
        && isUpTo(quality.bleedThrough(), 1)
        && isUpTo(quality.redShare(), 1)
        && isUpTo(quality.missedShare(), 1);
  }

  private static boolean isBox(Box box) {
    return Math.abs(box.x()) <= MAX
        && Math.abs(box.y()) <= MAX
        && box.width() <= MAX
        && box.height() <= MAX;
  }

  private static boolean isGrey(int value) {
    return value >= 0 && value <= MAX_GREY;
  }

  /** NaN is not. */
  private static boolean isUpTo(double value, double limit) {
    return value >= 0 && value <= limit;
  }
}
