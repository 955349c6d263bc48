package vn.sohoa.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Neighbouring pages that are read in one go.
 *
 * @param first from 1
 * @param last included
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

  /** The first runs of a document, as many as may be in flight. */
  static List<PageRun> open(int pageCount, int length, int inFlight) {
    return IntStream.iterate(1, first -> first <= pageCount, first -> first + length)
        .limit(inFlight)
        .mapToObj(first -> new PageRun(first, Math.min(pageCount, first + length - 1)))
        .toList();
  }

  /** Returns the run to queue when this one is finished. */
  Stream<PageRun> successor(int pageCount, int length, int inFlight) {
    long next = first + (long) length * inFlight;
    return length() != length || next > pageCount
        ? Stream.empty()
        : Stream.of(new PageRun((int) next, (int) Math.min(pageCount, next + length - 1)));
  }
}
