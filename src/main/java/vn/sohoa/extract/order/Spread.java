package vn.sohoa.extract.order;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sohoa.extract.header.HeadSigns;
import vn.sohoa.extract.header.Header;
import vn.sohoa.extract.header.HeaderFinder;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.page.Box;

/**
 * Two pages side by side on a sheet, e.g. A3 with two sides A4: an empty gutter, and one half that
 * has the whole head of a paper, or two page numbers that follow each other. A table or a form in
 * landscape format has neither.
 */
public final class Spread {
  private static final double LANDSCAPE = 1.25;
  private static final double MIDDLE_FROM = 0.42;
  private static final double MIDDLE_TO = 0.58;
  private static final double GUTTER = 0.03;
  private static final int FEWEST_WORDS = 5;
  private static final double HEAD_OFF_CENTER = 0.12;

  private Spread() {}

  /** Returns the left and the right page; empty if the sheet seems to show one page. */
  public static Optional<List<Sheet>> pages(Sheet sheet) {
    if (sheet.width() < LANDSCAPE * sheet.height()) {
      return Optional.empty();
    }
    return gutter(sheet).map(sheet::cut).filter(Spread::areTwoPages);
  }

  private static boolean areTwoPages(List<Sheet> halves) {
    Sheet left = halves.getFirst();
    Sheet right = halves.getLast();
    boolean areWritten =
        left.words().size() >= FEWEST_WORDS && right.words().size() >= FEWEST_WORDS;
    return areWritten && (hasWholeHead(left, right) || hasWholeHead(right, left) || follow(halves));
  }

  /** A head of one wide page would have its motto in the one half, its number in the other. */
  private static boolean hasWholeHead(Sheet half, Sheet other) {
    HeadSigns signs = HeadSigns.of(half);
    Optional<Header> header = HeaderFinder.find(half);
    if (!signs.motto() || header.isEmpty()) {
      return false;
    }
    boolean isComplete = header.get().numberRow().isPresent() && header.get().dateRow().isPresent();
    return isComplete || (isMottoCentered(half, header.get()) && !HeadSigns.of(other).number());
  }

  // an application by a person has neither issuer nor number
  private static boolean isMottoCentered(Sheet half, Header header) {
    return half.rows().stream()
        .filter(row -> row.middle() < header.bottom())
        .filter(row -> row.left() >= header.boundary() - 1)
        .anyMatch(
            row ->
                Math.abs(row.centerX() - half.width() / 2) < HEAD_OFF_CENTER * half.width()
                    && row.words().size() >= FEWEST_WORDS);
  }

  private static boolean follow(List<Sheet> halves) {
    OptionalInt left = PrintedNumber.of(halves.getFirst());
    OptionalInt right = PrintedNumber.of(halves.getLast());
    return left.isPresent() && right.isPresent() && right.getAsInt() == left.getAsInt() + 1;
  }

  /** Returns the middle of the widest vertical strip without words near the middle of the sheet. */
  private static Optional<Double> gutter(Sheet sheet) {
    double end = MIDDLE_FROM * sheet.width();
    double widest = GUTTER * sheet.width();
    Optional<Double> middle = Optional.empty();
    for (Box word : fromLeft(sheet)) {
      double strip = Math.min(word.x(), MIDDLE_TO * sheet.width()) - end;
      if (strip >= widest) {
        widest = strip;
        middle = Optional.of(end + strip / 2);
      }
      end = Math.max(end, word.right());
    }
    return middle;
  }

  private static List<Box> fromLeft(Sheet sheet) {
    return sheet.words().stream()
        .map(Placed::upright)
        .sorted(Comparator.comparingDouble(Box::x))
        .toList();
  }
}
