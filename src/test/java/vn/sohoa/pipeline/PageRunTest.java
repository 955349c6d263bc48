package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PageRunTest {

  @Property
  void windowsCoverEveryPageExactlyOnce(
      @ForAll @IntRange(min = 1, max = 2000) int pageCount,
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(min = 1, max = 16) int inFlight) {
    var waiting = new ArrayDeque<>(PageRun.open(pageCount, length, inFlight));
    var read = new ArrayList<Integer>();

    while (!waiting.isEmpty()) {
      assertThat(waiting).hasSizeLessThanOrEqualTo(inFlight);
      PageRun run = waiting.poll();
      IntStream.rangeClosed(run.first(), run.last()).forEach(read::add);
      run.successor(pageCount, length, inFlight).forEach(waiting::add);
    }

    assertThat(read).hasSize(pageCount).doesNotHaveDuplicates().allMatch(page -> page <= pageCount);
  }
}
