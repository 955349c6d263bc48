package vn.sohoa.web.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws columns side by side for each group, what is left to the top of the axis, and lines over
 * all groups.
 *
 * @param series what each value of a group is
 * @param groups at least one, each with one value for each series
 * @param top value at the top of the axis; 0 takes the largest one
 * @param format writes a value
 */
public record ColumnChart(
    String name,
    String title,
    String description,
    List<Series> series,
    List<Group> groups,
    double top,
    DoubleFunction<String> format) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 260;
  private static final int LEFT = 52;
  private static final int TOP = 34;
  private static final int BOTTOM = 232;
  private static final int STEPS = 4;
  private static final List<Double> ROUND = List.of(1.0, 2.0, 5.0, 10.0);
  private static final int LABEL_WIDTH = 56;
  private static final int KEY_WIDTH = 134;

  public ColumnChart {
    series = List.copyOf(series);
    groups = List.copyOf(groups);
    if (groups.isEmpty() || groups.stream().anyMatch(misses(series))) {
      throw new IllegalArgumentException("every group needs a value for each series: " + name);
    }
  }

  private static Predicate<Group> misses(List<Series> series) {
    return group -> group.values().size() != series.size();
  }

  /** How a series is drawn. */
  enum Form {
    COLUMN,
    /** Hangs from the top of the axis. */
    REMAINDER,
    LINE
  }

  /**
   * What the values of the groups at one place are.
   *
   * @param style class of the style sheet
   */
  public record Series(String name, String style, Form form) {
    public static Series columns(String name, String style) {
      return new Series(name, style, Form.COLUMN);
    }

    /** Returns what others leave of a whole, which is the top of the axis. */
    public static Series remainder(String name, String style) {
      return new Series(name, style, Form.REMAINDER);
    }

    public static Series line(String name, String style) {
      return new Series(name, style, Form.LINE);
    }

    boolean line() {
      return form == Form.LINE;
    }
  }

  /**
   * @param label below the columns
   * @param values 0 or more
   */
  public record Group(String label, List<Double> values) {
    public Group {
      values = List.copyOf(values);
    }

    public static Group of(String label, double... values) {
      return new Group(label, Arrays.stream(values).boxed().toList());
    }

    public static Group ofCounts(String label, long... counts) {
      return of(label, Arrays.stream(counts).asDoubleStream().toArray());
    }
  }

  public Drawing draw() {
    return new Drawing(
        name,
        title,
        description,
        WIDTH,
        HEIGHT,
        Stream.concat(bars(), keys()).toList(),
        grid().toList(),
        curves().toList(),
        Stream.of(scale(), names(), keyNames()).flatMap(labels -> labels).toList(),
        Stream.concat(Stream.of(""), series.stream().map(Series::name)).toList(),
        groups.stream().map(this::row).toList());
  }

  private Drawing.Row row(Group group) {
    return new Drawing.Row(
        group.label(), group.values().stream().map(value -> format.apply(value)).toList());
  }

  private Stream<Drawing.Bar> bars() {
    List<Integer> columns =
        IntStream.range(0, series.size()).filter(one -> !series.get(one).line()).boxed().toList();
    double width = 0.8 * step() / Math.max(1, columns.size());
    var bars = new ArrayList<Drawing.Bar>();
    for (int group = 0; group < groups.size(); group++) {
      for (int place = 0; place < columns.size(); place++) {
        double x = LEFT + step() * (group + 0.1) + width * place;
        bars.add(bar(groups.get(group), columns.get(place), x, Math.max(1, width - 1)));
      }
    }
    return bars.stream();
  }

  private Drawing.Bar bar(Group group, int index, double x, double width) {
    double height = BOTTOM - y(group.values().get(index));
    double y = series.get(index).form() == Form.REMAINDER ? TOP : BOTTOM - height;
    return new Drawing.Bar(
        round(x), round(y), round(width), round(height), style(index), describe(group, index));
  }

  private String describe(Group group, int index) {
    return "%s, %s: %s"
        .formatted(group.label(), name(index), format.apply(group.values().get(index)));
  }

  private Stream<Drawing.Line> grid() {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> y(limit() * step / STEPS))
        .map(y -> new Drawing.Line(point(LEFT, y) + " " + point(WIDTH, y), "axis"));
  }

  private Stream<Drawing.Line> curves() {
    return IntStream.range(0, series.size())
        .filter(index -> series.get(index).line())
        .mapToObj(index -> new Drawing.Line(curve(index), style(index)));
  }

  private String curve(int index) {
    return IntStream.range(0, groups.size())
        .mapToObj(group -> point(middle(group), y(groups.get(group).values().get(index))))
        .collect(Collectors.joining(" "));
  }

  private Stream<Drawing.Label> scale() {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> limit() * step / STEPS)
        .map(value -> new Drawing.Label(LEFT - 6, round(y(value) + 4), "end", format.apply(value)));
  }

  /** As many names as fit side by side. */
  private Stream<Drawing.Label> names() {
    int every = (int) Math.ceil(LABEL_WIDTH / step());
    return IntStream.range(0, groups.size())
        .filter(group -> group % every == 0)
        .mapToObj(
            group ->
                new Drawing.Label(
                    round(middle(group)), BOTTOM + 18, "middle", groups.get(group).label()));
  }

  private Stream<Drawing.Bar> keys() {
    return IntStream.range(0, series.size())
        .mapToObj(index -> new Drawing.Bar(key(index), 4, 12, 12, style(index), name(index)));
  }

  private Stream<Drawing.Label> keyNames() {
    return IntStream.range(0, series.size())
        .mapToObj(index -> new Drawing.Label(key(index) + 17, 14, "start", name(index)));
  }

  private static double key(int index) {
    return LEFT + (double) KEY_WIDTH * index;
  }

  private String style(int index) {
    return series.get(index).style();
  }

  private String name(int index) {
    return series.get(index).name();
  }

  private double step() {
    return (double) (WIDTH - LEFT) / groups.size();
  }

  private double middle(int group) {
    return LEFT + step() * (group + 0.5);
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * Math.min(value, limit()) / limit();
  }

  /** Returns the value at the top of the axis: a round number that {@link #STEPS} divides. */
  private double limit() {
    if (top > 0) {
      return top;
    }
    double largest =
        groups.stream()
            .flatMap(group -> group.values().stream())
            .mapToDouble(v -> v)
            .max()
            .orElse(0);
    return ROUND.stream()
        .mapToDouble(factor -> factor * STEPS * power(largest / STEPS))
        .filter(limit -> limit >= largest)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the largest power of ten that is not above the value, at least 1. */
  private static double power(double value) {
    return Math.pow(10, Math.floor(Math.log10(Math.max(1, value))));
  }

  private static String point(double x, double y) {
    return round(x) + "," + round(y);
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
