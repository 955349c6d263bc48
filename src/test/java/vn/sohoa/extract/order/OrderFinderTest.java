package vn.sohoa.extract.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderFinderTest {
  /** A page with this printed number; 0 for none. */
  private static Leaf numbered(int page, int number) {
    return new Leaf(
        page,
        number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
        false,
        false,
        false,
        false);
  }

  private static Leaf head(int page, boolean articles) {
    return new Leaf(page, OptionalInt.empty(), false, true, articles, false);
  }

  private static Leaf clause(int page) {
    return new Leaf(page, OptionalInt.empty(), false, false, false, true);
  }

  private static Leaf blank(int page) {
    return new Leaf(page, OptionalInt.empty(), true, false, false, false);
  }

  /** Leaves with these numbers in the order of scanning; 1 is a head without a number. */
  private static List<Leaf> scanned(List<Integer> numbers) {
    return IntStream.range(0, numbers.size())
        .mapToObj(
            at -> numbers.get(at) == 1 ? head(at + 1, true) : numbered(at + 1, numbers.get(at)))
        .toList();
  }

  @Property
  void completeNumbersAlwaysGiveTheirOrder(@ForAll("orders") List<Integer> numbers) {
    List<Integer> proposed =
        OrderFinder.find(scanned(numbers)).map(PageOrder::proposed).orElse(sorted(numbers));

    assertThat(proposed.stream().map(page -> numbers.get(page - 1)).toList())
        .isEqualTo(sorted(numbers));
    assertThat(OrderFinder.find(scanned(numbers)).isEmpty())
        .isEqualTo(numbers.equals(sorted(numbers)));
  }

  @Property
  void numbersThatOccurTwiceProveNothing(
      @ForAll("orders") List<Integer> numbers, @ForAll @IntRange(min = 2, max = 3) int twice) {
    var broken = new ArrayList<>(numbers);
    broken.replaceAll(number -> number > 1 ? twice : number);

    assertThat(OrderFinder.find(scanned(broken))).isEmpty();
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.integers()
        .between(5, 9)
        .flatMap(
            count ->
                Arbitraries.shuffle(
                    sorted(new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList()))));
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }

  @Test
  void frontsThenReversedBacksAreRecognisedByMostNumbers() {
    List<Leaf> leaves = scanned(List.of(1, 3, 0, 6, 4, 0));

    assertThat(OrderFinder.find(leaves).orElseThrow().explain())
        .isEqualTo("1, 3, 5, 6, 4, 2 → 1, 6, 2, 5, 3, 4");
  }

  @Test
  void fewNumbersProveNothing() {
    assertThat(OrderFinder.find(scanned(List.of(1, 3, 0, 6, 0, 0)))).isEmpty();
  }

  @Test
  void contradictingNumberProvesNothing() {
    assertThat(OrderFinder.find(scanned(List.of(1, 3, 5, 6, 2, 0)))).isEmpty();
  }

  @Test
  void papersOfAStackWithNumbersOfTheirOwnAreInOrder() {
    List<Leaf> leaves =
        List.of(head(1, true), numbered(2, 2), numbered(3, 3), head(4, true), numbered(5, 2));

    assertThat(OrderFinder.find(leaves)).isEmpty();
  }

  @Test
  void blankPagesStayBehindTheirPage() {
    List<Leaf> leaves =
        List.of(numbered(1, 3), blank(2), numbered(3, 2), blank(4), head(5, true), blank(6));

    assertThat(OrderFinder.find(leaves).orElseThrow().proposed()).containsExactly(5, 6, 3, 4, 1, 2);
  }

  @Test
  void strayClauseOfADecisionShowsReversedBacks() {
    List<Leaf> leaves = List.of(head(1, true), head(2, false), head(3, false), clause(4));

    assertThat(OrderFinder.find(leaves).orElseThrow().explain())
        .isEqualTo("1, 3, 4, 2 → 1, 4, 2, 3");
  }

  @Test
  void clauseBehindItsDecisionIsInOrder() {
    List<Leaf> leaves = List.of(head(1, true), clause(2), head(3, false), head(4, false));

    assertThat(OrderFinder.find(leaves)).isEmpty();
  }

  @Test
  void strayClauseWithoutAnOpenDecisionProvesNothing() {
    List<Leaf> leaves = List.of(head(1, false), head(2, false), head(3, false), clause(4));

    assertThat(OrderFinder.find(leaves)).isEmpty();
  }
}
