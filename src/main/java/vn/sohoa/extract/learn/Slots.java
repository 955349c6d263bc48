package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.extract.kind.Label;

/** Finds which common labels are followed by values, and what tells their places apart. */
final class Slots {
  /** A kind may have 200 fields. */
  private static final int MOST_SLOTS = 150;

  private final List<Sample> samples;
  private final int quorum;

  Slots(List<Sample> samples) {
    this.samples = List.copyOf(samples);
    this.quorum = CommonLabels.quorum(samples.size());
  }

  /** Returns a slot for each label that has values on enough samples. */
  List<Slot> find(List<CommonLabel> labels) {
    List<Slot> slots =
        tried(numbered(labels.stream().flatMap(this::slots).limit(MOST_SLOTS).toList()));
    slots = changed(slots, slot -> !hasValues(slot), Slots::narrowed);
    slots = changed(slots, slot -> !hasValues(slot) && slot.mayHaveValueBelow(), Slots::orBelow);
    return slots.stream().filter(this::hasValues).toList();
  }

  /** Returns the slots with the values that they have with their plans. */
  List<Slot> tried(List<Slot> slots) {
    Trial trial = Trial.of(slots.stream().map(Slot::plan).toList(), samples);
    return slots.stream().map(slot -> slot.tried(trial)).toList();
  }

  /**
   * Returns those slots that have values if there are no others: a label ends the value before it,
   * so without it, others may have other values.
   */
  List<Slot> settled(List<Slot> slots) {
    List<Slot> tried = tried(slots).stream().filter(this::hasValues).toList();
    return values(tried).equals(values(slots)) ? tried : settled(tried);
  }

  static List<List<Optional<String>>> values(List<Slot> slots) {
    return slots.stream().map(Slot::values).toList();
  }

  boolean hasValues(Slot slot) {
    return slot.present().size() >= quorum;
  }

  private List<Slot> changed(
      List<Slot> slots, Predicate<Slot> isConcerned, UnaryOperator<Slot> change) {
    return slots.stream().anyMatch(isConcerned)
        ? tried(
            slots.stream().map(slot -> isConcerned.test(slot) ? change.apply(slot) : slot).toList())
        : slots;
  }

  private static Slot narrowed(Slot slot) {
    return slot.band().map(band -> slot.planned(slot.plan().in(band))).orElse(slot);
  }

  private static Slot orBelow(Slot slot) {
    return slot.planned(slot.plan().orBelow());
  }

  /** A label that is printed several times has a slot for each, if their heights differ. */
  private Stream<Slot> slots(CommonLabel label) {
    return IntStream.range(0, label.repetitions())
        .mapToObj(
            occurrence -> new Slot(label, occurrence, plan(label), List.<Optional<String>>of()))
        .flatMap(slot -> slot.label().isRepeated() ? ofRepeated(slot) : Stream.of(slot));
  }

  private static Stream<Slot> ofRepeated(Slot slot) {
    Optional<Slot> apart = slot.band().map(band -> slot.planned(slot.plan().in(band)));
    return slot.occurrence() == 0 ? Stream.of(apart.orElse(slot)) : apart.stream();
  }

  private static FieldPlan plan(CommonLabel label) {
    return FieldPlan.of("value", new Label(label.text(), label.text()), label.text());
  }

  private static List<Slot> numbered(List<Slot> slots) {
    return IntStream.range(0, slots.size())
        .mapToObj(at -> slots.get(at).planned(slots.get(at).plan().named("value" + at)))
        .toList();
  }
}
