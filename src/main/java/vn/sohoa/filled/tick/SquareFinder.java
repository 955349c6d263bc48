package vn.sohoa.filled.tick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.filled.gap.PageInk;
import vn.sohoa.page.TickState;

/**
 * Finds squares of the size of a tick box, by two horizontal strokes with ink along both sides
 * between them, and solid ones. A tick may cross the outline.
 */
public final class SquareFinder {
  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final double SMALLEST = 2;
  private static final double LARGEST = 8;

  /** A tick may lengthen one of the strokes. */
  private static final double LENGTHENED = 1.4;

  /** Paper within a stroke of a faint or noisy outline, in mm. */
  private static final double BREAK = 0.25;

  private static final double NOT_SQUARE = 0.22;
  private static final double LINE = 0.25;
  private static final double BESIDE = 0.1;
  private static final double COVERED = 0.88;
  private static final double SOLID = 0.9;

  /** Darkness of ink: usual one first, then that of faint outlines. */
  private static final List<Integer> DARKNESSES = List.of(90, 45);

  private final PageInk ink;
  private final double millimetre;
  private final int darkness;

  private SquareFinder(PageInk ink, double millimetre, int darkness) {
    this.ink = ink;
    this.millimetre = millimetre;
    this.darkness = darkness;
  }

  /**
   * Returns the squares, from top to bottom.
   *
   * @param dpi pixels per inch
   */
  public static List<Square> find(PageInk ink, int dpi) {
    var found = new ArrayList<Square>();
    for (int darkness : DARKNESSES) {
      var finder = new SquareFinder(ink, dpi / MILLIMETRES_PER_INCH, darkness);
      finder.find().forEach(square -> add(found, square));
    }
    found.sort(Comparator.comparingInt(Square::top).thenComparingInt(Square::left));
    return List.copyOf(found);
  }

  /**
   * Returns the squares of a page with another ink, whose marks tick them too. A mark of that ink
   * that reaches far beyond its square makes it doubtful.
   *
   * @param squares those of the page without the ink
   * @param without the page without the ink
   * @param with the page with the ink
   */
  public static List<Square> withMarks(
      List<Square> squares, PageInk without, PageInk with, int dpi) {
    var found = new ArrayList<Square>(squares);
    find(with, dpi).forEach(square -> add(found, square));
    return found.stream().map(square -> marked(square, without, with)).toList();
  }

  private static Square marked(Square square, PageInk without, PageInk with) {
    TickState state = InnerInk.of(with, square).state();
    if (state == square.state() && state == InnerInk.of(without, square).state()) {
      return square;
    }
    int side = square.width();
    int left = square.left() - side;
    int top = square.top() - side;
    int right = square.right() + side;
    int bottom = square.bottom() + side;
    int around = with.inked(left, top, right, bottom) - without.inked(left, top, right, bottom);
    return square.in(around > side * side ? TickState.DOUBTFUL : state);
  }

  private static void add(List<Square> found, Square square) {
    if (found.stream().noneMatch(square::meets)) {
      found.add(square);
    }
  }

  private List<Square> find() {
    int gap = Math.max(2, (int) Math.round(BREAK * millimetre));
    List<Edge> edges =
        Edge.find(
            ink,
            (int) (SMALLEST * millimetre),
            (int) (LARGEST * LENGTHENED * millimetre),
            gap,
            darkness);
    var found = new ArrayList<Square>();
    for (int i = 0; i < edges.size(); i++) {
      Edge upper = edges.get(i);
      solid(upper).ifPresent(square -> addLarger(found, square));
      for (int j = i + 1;
          j < edges.size() && edges.get(j).top() - upper.top() <= LARGEST * millimetre;
          j++) {
        outlined(upper, edges.get(j)).ifPresent(square -> addLarger(found, square));
      }
    }
    return found;
  }

  // the outermost of a double outline, and of an outline whose tick looks like a stroke
  private static void addLarger(List<Square> found, Square square) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).meets(square)) {
        if (found.get(i).width() < square.width()) {
          found.set(i, square);
        }
        return;
      }
    }
    found.add(square);
  }

  private Optional<Square> solid(Edge edge) {
    var square = new Square(edge.left(), edge.top(), edge.right(), edge.bottom(), TickState.TICKED);
    boolean isSolid =
        isSquare(square.width(), square.height())
            && ink.inked(square.left(), square.top(), square.right(), square.bottom())
                >= SOLID * square.width() * square.height();
    return isSolid ? Optional.of(square) : Optional.empty();
  }

  private Optional<Square> outlined(Edge upper, Edge lower) {
    int left = Math.max(upper.left(), lower.left());
    int right = Math.min(upper.right(), lower.right());
    int width = right - left;
    int height = lower.bottom() - upper.top();
    boolean isPossible =
        width >= SMALLEST * millimetre
            && width <= LARGEST * millimetre
            && isSquare(width, height)
            && Math.min(upper.width(), lower.width()) <= width * (1 + BESIDE)
            && Math.min(upper.thickness(), lower.thickness()) <= LINE * height
            && isCovered(left, upper.top(), lower.bottom(), width)
            && isCovered(right - 1, upper.top(), lower.bottom(), width);
    if (!isPossible) {
      return Optional.empty();
    }
    var square = new Square(left, upper.top(), right, lower.bottom(), TickState.EMPTY);
    return Optional.of(square.in(InnerInk.of(ink, square).state()));
  }

  private static boolean isSquare(int width, int height) {
    return Math.abs(width - height) <= NOT_SQUARE * Math.max(width, height);
  }

  private boolean isCovered(int x, int top, int bottom, int side) {
    int beside = Math.max(1, (int) Math.round(BESIDE * side));
    int covered = 0;
    for (int y = top; y < bottom; y++) {
      covered += isInked(x - beside, x + beside, y) ? 1 : 0;
    }
    return covered >= COVERED * (bottom - top);
  }

  private boolean isInked(int from, int to, int y) {
    for (int x = from; x <= to; x++) {
      if (ink.at(x, y) >= darkness) {
        return true;
      }
    }
    return false;
  }
}
