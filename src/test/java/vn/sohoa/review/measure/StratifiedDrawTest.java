package vn.sohoa.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StratifiedDrawTest {
  private static SortedMap<String, List<Integer>> strata(List<Integer> sizes) {
    var strata = new TreeMap<String, List<Integer>>();
    for (int i = 0; i < sizes.size(); i++) {
      int number = i;
      strata.put(
          "s" + i, IntStream.range(0, sizes.get(i)).mapToObj(one -> number * 1000 + one).toList());
    }
    return strata;
  }

  @Property
  void asManyAreDrawnAsWantedFromEachStratumInProportion(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 300) Integer> sizes,
      @ForAll @IntRange(max = 400) int count,
      @ForAll long seed) {
    SortedMap<String, List<Integer>> strata = strata(sizes);
    int total = sizes.stream().mapToInt(Integer::intValue).sum();
    int wanted = Math.min(count, total);

    Map<String, List<Integer>> drawn = new StratifiedDraw(seed).draw(strata, count);

    List<Integer> all = drawn.values().stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(wanted).doesNotHaveDuplicates();
    long filled = sizes.stream().filter(size -> size > 0).count();
    drawn.forEach(
        (name, elements) -> {
          int size = strata.getOrDefault(name, List.of()).size();
          assertThat(strata.getOrDefault(name, List.of())).containsAll(elements);
          double share = total == 0 ? 0 : (double) wanted * size / total;
          assertThat((double) elements.size()).isBetween(share - filled, share + filled);
          if (wanted >= filled && size > 0) {
            assertThat(elements).isNotEmpty();
          }
        });
    assertThat(new StratifiedDraw(seed).draw(strata, count)).isEqualTo(drawn);
  }

  @Test
  void everyElementIsDrawnAboutAsOften() {
    var strata = new TreeMap<>(Map.of("a", IntStream.range(0, 20).boxed().toList()));
    var hits = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      new StratifiedDraw(seed)
          .draw(strata, 5).values().stream()
              .flatMap(List::stream)
              .forEach(element -> hits[element]++);
    }

    assertThat(Arrays.stream(hits).boxed())
        .allSatisfy(times -> assertThat(times).isBetween(850, 1150));
  }

  @Test
  void anotherSeedDrawsOthers() {
    var strata = new TreeMap<>(Map.of("a", IntStream.range(0, 100).boxed().toList()));
    var samples = new HashSet<Map<String, List<Integer>>>();
    for (int seed = 0; seed < 20; seed++) {
      samples.add(new StratifiedDraw(seed).draw(strata, 5));
    }

    assertThat(samples).hasSize(20);
  }
}
