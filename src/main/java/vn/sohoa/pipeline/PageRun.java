package vn.sohoa.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Consecutive pages that one task reads.
 *
 * @param first from 1
 * @param last inclusive
 */
record PageRun(int first, int last) {
  PageRun {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("pages " + first + " to " + last);
    }
  }

  int length() {
    return last - first + 1;
  }

  /** Returns the first runs of a document, at most {@code inFlight}. */
  static List<PageRun> open(int pageCount, int length, int inFlight) {
    return IntStream.iterate(1, first -> first <= pageCount, first -> first + length)
        .limit(inFlight)
        .mapToObj(first -> new PageRun(first, Math.min(pageCount, first + length - 1)))
        .toList();
  }

  /**
   * Returns the run to enqueue when this one is finished; empty at the end of the document and for
   * runs of another length, such as single pages that are retried.
   */
  Stream<PageRun> successor(int pageCount, int length, int inFlight) {
    long next = first + (long) length * inFlight;
    return length() != length || next > pageCount
        ? Stream.empty()
        : Stream.of(new PageRun((int) next, (int) Math.min(pageCount, next + length - 1)));
  }
}
