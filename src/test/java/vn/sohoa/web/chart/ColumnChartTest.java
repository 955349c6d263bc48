package vn.sohoa.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.web.chart.ColumnChart.Group;
import vn.sohoa.web.chart.ColumnChart.Series;

/** What is drawn fits into the drawing, is as high as its value, and stands in the table. */
class ColumnChartTest {
  private static final List<Series> TWO_AND_A_LINE =
      List.of(
          Series.columns("Đến", "missing"),
          Series.columns("Xong", "clean"),
          Series.line("Chờ", "curve"));

  private static Drawing draw(List<Series> series, List<Group> groups, double top) {
    return new ColumnChart(
            "chart", "Hàng chờ", "Mỗi ngày", series, groups, top, value -> "" + Math.round(value))
        .draw();
  }

  private static List<Drawing.Bar> columns(Drawing drawing, String style) {
    return drawing.bars().stream()
        .filter(bar -> bar.style().equals(style) && bar.height() != 12)
        .toList();
  }

  @Test
  void columnsAreAsHighAsTheirValues() {
    Drawing drawing =
        draw(
            TWO_AND_A_LINE, List.of(Group.of("01/10", 10, 5, 40), Group.of("02/10", 0, 20, 20)), 0);

    List<Drawing.Bar> done = columns(drawing, "clean");
    assertThat(done).hasSize(2);
    assertThat(done.get(1).height()).isCloseTo(4 * done.get(0).height(), within(0.5));
    assertThat(columns(drawing, "missing").get(1).height()).isZero();
    assertThat(done.getFirst().title()).isEqualTo("01/10, Xong: 5");
    assertThat(drawing.curves().getLast().style()).isEqualTo("curve");
    assertThat(drawing.curves().getLast().points().split(" ")).hasSize(2);
    assertThat(drawing.rows().getFirst())
        .isEqualTo(new Drawing.Row("01/10", List.of("10", "5", "40")));
    assertThat(drawing.head()).containsExactly("", "Đến", "Xong", "Chờ");
  }

  /** What is missing is no alarm: it hangs from 100 %, above what is there. */
  @Test
  void whatIsLeftHangsFromTheTop() {
    Drawing drawing =
        draw(
            List.of(Series.columns("Có", "clean"), Series.remainder("Thiếu", "remainder")),
            List.of(Group.of("10/2026", 30, 70), Group.of("11/2026", 100, 0)),
            100);

    Drawing.Bar there = columns(drawing, "clean").getFirst();
    Drawing.Bar left = columns(drawing, "remainder").getFirst();
    assertThat(left.y()).isEqualTo(columns(drawing, "clean").get(1).y());
    assertThat(left.y() + left.height()).isCloseTo(there.y(), within(0.2));
    assertThat(columns(drawing, "remainder").get(1).height()).isZero();
  }

  @Test
  void everythingStaysInsideAndNoColumnsOverlap() {
    List<Group> days =
        IntStream.rangeClosed(1, 31)
            .mapToObj(day -> Group.of("%02d/10".formatted(day), day, 2 * day, 100 - day))
            .toList();

    Drawing drawing = draw(TWO_AND_A_LINE, days, 0);

    assertThat(drawing.bars())
        .allSatisfy(
            bar -> {
              assertThat(bar.x()).isNotNegative();
              assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(drawing.width());
              assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(drawing.height());
            });
    List<Drawing.Bar> sorted =
        drawing.bars().stream()
            .filter(bar -> bar.height() != 12)
            .sorted(java.util.Comparator.comparingDouble(Drawing.Bar::x))
            .toList();
    for (int index = 1; index < sorted.size(); index++) {
      Drawing.Bar before = sorted.get(index - 1);
      assertThat(before.x() + before.width()).isLessThanOrEqualTo(sorted.get(index).x() + 0.11);
    }
    long names = drawing.labels().stream().filter(label -> label.text().endsWith("/10")).count();
    assertThat(names).as("names that would overlap are left out").isBetween(8L, 16L);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4",
    "3, 4",
    "4, 4",
    "5, 8",
    "17, 20",
    "35, 40",
    "41, 80",
    "900, 2000",
    "99999, 200000"
  })
  void theAxisEndsAtARoundNumberThatIsNotBelowTheLargestValue(double largest, String top) {
    Drawing drawing =
        draw(List.of(Series.columns("Trang", "digitized")), List.of(Group.of("x", largest)), 0);

    List<String> scale =
        drawing.labels().stream()
            .filter(label -> label.anchor().equals("end"))
            .map(Drawing.Label::text)
            .toList();
    assertThat(scale).hasSize(5).startsWith("0").endsWith(top);
  }

  @Test
  void sharesAreDrawnAgainstAHundred() {
    Drawing drawing =
        draw(List.of(Series.columns("Số hóa", "digitized")), List.of(Group.of("10/2026", 50)), 100);

    Drawing.Bar half = columns(drawing, "digitized").getFirst();
    double whole = 2 * half.height();
    assertThat(half.y() - half.height()).isEqualTo(34);
    assertThat(whole).isEqualTo(198);
  }

  @Test
  void aGroupWithoutAValueForEachSeriesIsRefused() {
    assertThatThrownBy(() -> draw(TWO_AND_A_LINE, List.of(Group.of("x", 1)), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> draw(TWO_AND_A_LINE, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
