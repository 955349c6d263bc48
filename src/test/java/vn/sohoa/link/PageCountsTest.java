package vn.sohoa.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.link.PageCounts.Component;

/** Declared pages against images, where a document may serve several components. */
class PageCountsTest {
  /** Components are written like {@code own 3/2}: declared 3, of which 2 images were scanned. */
  private static List<Component> components(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(
            one -> {
              String[] numbers = one.replaceAll("own |other ", "").split("/", -1);
              return new Component(
                  one.startsWith("own"), Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
            })
        .toList();
  }

  @ParameterizedTest(name = "{0} images of {1} together against {2} → {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one component: this document, or all of its documents, has its pages
          2 | 2 | own 2/2            |
          2 | 2 | own 3/2            | 3 ≠ 2
          2 | 5 | own 5/5            |
          2 | 5 | own 2/5            |
          2 | 5 | own 4/5            | 4 ≠ 5
          2 | 2 |                    |
          # one document for two components: each page was counted under one of them
          5 | 5 | own 3/5, own 2/5   |
          5 | 5 | own 5/5            |
          5 | 5 | own 3/5, own 3/5   | 6 ≠ 5
          5 | 5 | own 4/5            | 4 ≠ 5
          # the shared pages were counted under both
          5 | 5 | own 5/5, own 5/5   |
          5 | 5 | own 5/5, own 4/5   | 9 ≠ 5
          # it shares a component with another document of 2 pages, each counted once
          5 | 7 | own 5/7, own 2/5   |
          5 | 7 | own 7/7, own 5/5   |
          5 | 7 | own 4/7, own 4/5   | 8 ≠ 7
          # seen from the other document, which serves only the first of them
          2 | 7 | own 5/7, other 2/5 |
          2 | 7 | own 6/7, other 2/5 | 8 ≠ 7
          2 | 7 | other 9/5          |
          """)
  void aSharedDocumentCountsOnce(long pages, long together, String components, String mismatch) {
    var counts = new PageCounts(pages, together, components(components == null ? "" : components));

    assertThat(counts.mismatch().orElse(null)).isEqualTo(mismatch);
  }
}
