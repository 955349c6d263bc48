package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.Cell;

/** Finds the labels that samples have in common. */
final class CommonLabels {
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_LETTERS = 120;
  private static final int MOST_LABELS = 100;

  private final List<List<Flow>> samples;

  /**
   * @param samples pages of each sample, without the parts that have no fields
   */
  CommonLabels(List<List<Flow>> samples) {
    this.samples = List.copyOf(samples);
  }

  /**
   * Returns the labels in the order of the first sample that has them, at most 100.
   *
   * @param spelling corrects the spelling of a label, of which OCR may have misread marks
   */
  List<CommonLabel> find(UnaryOperator<String> spelling) {
    int quorum = quorum(samples.size());
    List<Fragment> colons = new ColonLabels(samples).find(quorum);
    Set<Cell> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    colons.stream()
        .filter(label -> label.first() == Flow.firstWord(label.cell(), 0))
        .forEach(label -> taken.add(label.cell()));
    List<Fragment> openings = new OpeningLabels(samples, taken::contains).find(quorum);
    List<CommonLabel> outer = labels(Stream.concat(colons.stream(), openings.stream()), spelling);
    List<Fragment> inner =
        outer.stream().flatMap(label -> InnerLabels.behind(label).stream()).toList();
    Stream<CommonLabel> others =
        labels(inner.stream(), spelling).stream()
            .filter(
                label -> outer.stream().noneMatch(it -> Likeness.ofTexts(it.key(), label.key())));
    return Stream.concat(outer.stream(), others)
        .filter(label -> label.samples() >= quorum)
        .sorted(Comparator.comparing(CommonLabels::first, Fragment.IN_READING_ORDER))
        .limit(MOST_LABELS)
        .toList();
  }

  private List<CommonLabel> labels(Stream<Fragment> places, UnaryOperator<String> spelling) {
    return groups(places).stream().map(group -> label(group, spelling)).toList();
  }

  /** Returns the number of samples that must have what is common: half of them, but two. */
  static int quorum(int samples) {
    return Math.max(2, (samples + 1) / 2);
  }

  private static Fragment first(CommonLabel label) {
    return label.places().stream().flatMap(List::stream).findFirst().orElseThrow();
  }

  private static List<List<Fragment>> groups(Stream<Fragment> labels) {
    var groups = new LinkedHashMap<String, List<Fragment>>();
    labels
        .filter(label -> label.key().length() >= FEWEST_LETTERS)
        .filter(label -> !label.key().equals(BodyText.RECIPIENTS))
        .filter(label -> label.text().length() <= MOST_LETTERS)
        .forEach(
            label ->
                groups.computeIfAbsent(near(groups, label), _ -> new ArrayList<>()).add(label));
    return List.copyOf(groups.values());
  }

  private static String near(Map<String, List<Fragment>> groups, Fragment label) {
    String key = label.key();
    return groups.containsKey(key)
        ? key
        : groups.keySet().stream().filter(it -> Likeness.ofTexts(it, key)).findFirst().orElse(key);
  }

  private CommonLabel label(List<Fragment> group, UnaryOperator<String> spelling) {
    Map<String, Long> texts =
        group.stream()
            .map(Fragment::text)
            .collect(Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.counting()));
    String most =
        texts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseThrow();
    boolean colon = group.stream().anyMatch(Fragment::colon);
    List<List<Fragment>> places =
        IntStream.range(0, samples.size())
            .mapToObj(
                sample ->
                    group.stream()
                        .filter(label -> label.sample() == sample)
                        .sorted(Fragment.IN_READING_ORDER)
                        .toList())
            .toList();
    return new CommonLabel(spelling.apply(most), colon, places);
  }
}
