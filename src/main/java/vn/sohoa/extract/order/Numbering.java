package vn.sohoa.extract.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Order of pages by their printed numbers. The first page of a paper has none (NĐ 30/2020). */
final class Numbering {
  /** Fewer numbers may agree with a wrong order by misreading. */
  private static final int FEWEST = 3;

  private Numbering() {}

  /**
   * Returns the order if every page but one with a head is numbered and each number occurs once;
   * blank pages stay behind the page before them.
   */
  static Optional<PageOrder> complete(List<Leaf> leaves) {
    List<Leaf> written = leaves.stream().filter(leaf -> !leaf.blank()).toList();
    List<Integer> numbers = written.stream().map(Numbering::number).toList();
    boolean isComplete =
        written.size() >= FEWEST && numbers.stream().sorted().toList().equals(upTo(written.size()));
    return isComplete ? Optional.of(withBlanks(leaves, written)) : Optional.empty();
  }

  /**
   * Returns whether all numbers that were read agree with the order, and enough were read to
   * exclude chance.
   */
  static boolean supports(PageOrder order, List<Leaf> leaves) {
    long read = leaves.stream().filter(leaf -> leaf.printed().isPresent()).count();
    boolean isEnough = read >= FEWEST && 2 * read >= leaves.size();
    return isEnough
        && IntStream.range(0, leaves.size())
            .allMatch(at -> agrees(leaves.get(at), order.places().get(at)));
  }

  private static boolean agrees(Leaf leaf, int place) {
    return leaf.printed().isEmpty()
        ? !leaf.head() || place == 1
        : leaf.printed().getAsInt() == place;
  }

  // 0 for a page without a number: never complete
  private static int number(Leaf leaf) {
    return leaf.printed().orElse(leaf.head() ? 1 : 0);
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static PageOrder withBlanks(List<Leaf> leaves, List<Leaf> written) {
    var order = new ArrayList<Integer>();
    IntStream.range(0, leaves.size()).takeWhile(at -> leaves.get(at).blank()).forEach(order::add);
    for (int number = 1; number <= written.size(); number++) {
      int wanted = number;
      Leaf leaf = written.stream().filter(it -> number(it) == wanted).findFirst().orElseThrow();
      int at = leaves.indexOf(leaf);
      order.add(at);
      IntStream.range(at + 1, leaves.size())
          .takeWhile(next -> leaves.get(next).blank())
          .forEach(order::add);
    }
    return new PageOrder(
        IntStream.range(0, leaves.size()).map(at -> order.indexOf(at) + 1).boxed().toList());
  }
}
