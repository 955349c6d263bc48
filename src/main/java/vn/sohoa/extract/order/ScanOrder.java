package vn.sohoa.extract.order;

import java.util.stream.IntStream;

/** Orders in which sheets come out of a scanner by mistake. */
enum ScanOrder {
  /** Both sides of a stack, turned over as a whole between the two passes: 1, 3, 5, 6, 4, 2. */
  FRONTS_THEN_REVERSED_BACKS {
    @Override
    int placeOf(int position, int pages) {
      return isFront(position, pages) ? 2 * position + 1 : 2 * (pages - position);
    }

    @Override
    boolean fits(int pages) {
      return pages >= 4 && pages % 2 == 0;
    }
  },
  /** Both sides of a stack in two passes: 1, 3, 5, 2, 4, 6. */
  FRONTS_THEN_BACKS {
    @Override
    int placeOf(int position, int pages) {
      return isFront(position, pages) ? 2 * position + 1 : 2 * (position - pages / 2) + 2;
    }

    @Override
    boolean fits(int pages) {
      return pages >= 4 && pages % 2 == 0;
    }
  },
  /** The last page first. */
  REVERSED {
    @Override
    int placeOf(int position, int pages) {
      return pages - position;
    }

    @Override
    boolean fits(int pages) {
      return pages >= 2;
    }
  };

  /**
   * Returns the place in the paper, from 1, of the page that was scanned at this position, from 0.
   */
  abstract int placeOf(int position, int pages);

  abstract boolean fits(int pages);

  PageOrder order(int pages) {
    return new PageOrder(
        IntStream.range(0, pages).map(position -> placeOf(position, pages)).boxed().toList());
  }

  private static boolean isFront(int position, int pages) {
    return position < pages / 2;
  }
}
