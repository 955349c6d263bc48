package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.KnownFields;
import vn.sohoa.extract.kind.Label;

/** Proposes the fields of a kind by what samples of it have in common. */
final class FieldProposer {
  private static final int MOST_LINES = 20;

  private final List<Sample> samples;
  private final Slots slots;
  private final FieldNames names;

  /**
   * @param kinds the kinds whose fields give names
   */
  FieldProposer(List<Sample> samples, Kinds kinds) {
    this.samples = List.copyOf(samples);
    this.slots = new Slots(samples);
    this.names = new FieldNames(kinds);
  }

  /**
   * Returns the fields in the order of their labels.
   *
   * @param texts pages of each sample, without the parts that have no fields
   */
  List<ProposedField> propose(List<List<Flow>> texts) {
    List<CommonLabel> labels = new CommonLabels(texts).find(names::spelled);
    List<Slot> found = slots.find(labels).stream().filter(FieldProposer::mayBeField).toList();
    List<Slot> whole =
        slots.tried(
            found.stream().map(slot -> slot.planned(slot.plan().withLines(slot.lines()))).toList());
    return fields(
        whole.stream()
            .filter(slots::hasValues)
            .filter(FieldProposer::mayBeField)
            .map(this::typed)
            .toList());
  }

  /** What is the same on all samples is a part of the form, unless a colon says that it is none. */
  private static boolean mayBeField(Slot slot) {
    return slot.label().colon() || !slot.isConstant();
  }

  private List<ProposedField> fields(List<Slot> typed) {
    List<Slot> all = slots.settled(roomier(typed));
    List<Slot> fields = all.stream().filter(slot -> !isLeftOut(slot)).toList();
    // A label whose field is left out still ends the value before it
    boolean isComplete = Slots.values(slots.tried(fields)).equals(Slots.values(fields));
    List<Slot> kept = isComplete ? fields : all;
    return all.stream().map(slot -> proposed(slot, kept)).flatMap(Optional::stream).toList();
  }

  private Optional<ProposedField> proposed(Slot slot, List<Slot> kept) {
    boolean isKept = kept.stream().anyMatch(it -> it.plan().equals(slot.plan()));
    boolean isMentioned = !isKept && isLeftOut(slot);
    return isKept || isMentioned
        ? Optional.of(new ProposedField(decided(slot), slot.values(), isMentioned))
        : Optional.empty();
  }

  /** The same value in all samples may be a part of the form; known labels are none. */
  private boolean isLeftOut(Slot slot) {
    return slot.isConstant() && names.known(slot.label().text()).isEmpty();
  }

  /** A text may be longer on other papers, by one line if that changes nothing here. */
  private List<Slot> roomier(List<Slot> typed) {
    List<Slot> roomy =
        typed.stream()
            .map(
                slot ->
                    slot.plan().type().isText() && slot.plan().lines() < MOST_LINES
                        ? slot.planned(slot.plan().withLines(slot.plan().lines() + 1))
                        : slot)
            .toList();
    List<Slot> before = slots.tried(typed);
    List<Slot> after = slots.tried(roomy);
    return Stream.iterate(0, at -> at < typed.size(), at -> at + 1)
        .map(
            at ->
                before.get(at).values().equals(after.get(at).values())
                    ? after.get(at)
                    : before.get(at))
        .filter(slots::hasValues)
        .toList();
  }

  private Slot typed(Slot slot) {
    List<String> preferred =
        names
            .known(slot.label().text())
            .map(known -> known.field().type())
            .filter(cleaner -> !cleaner.equals(ValueType.TEXT.cleaner()))
            .stream()
            .toList();
    ValueType type = ValueTypes.of(slot.label().text(), slot.present(), preferred);
    return slot.planned(slot.plan().typed(type));
  }

  private FieldPlan decided(Slot slot) {
    FieldPlan plan = slot.plan();
    List<Integer> pages = samples.stream().map(sample -> sample.sheets().size()).toList();
    Label label = names.label(slot.label().text());
    return new FieldPlan(
        names.give(name(slot)),
        label,
        plan.anchor(),
        plan.band(),
        slot.page(pages),
        plan.lines(),
        plan.below(),
        plan.type(),
        slot.present().size() == samples.size());
  }

  private String name(Slot slot) {
    String cleaner = slot.plan().type().cleaner();
    String own = FieldNames.camelCase(slot.label().text());
    return names
        .known(slot.label().text())
        .map(FieldNames.Known::name)
        .filter(name -> KnownFields.permits(name, cleaner))
        .orElse(KnownFields.permits(own, cleaner) ? own : own + "Text");
  }
}
