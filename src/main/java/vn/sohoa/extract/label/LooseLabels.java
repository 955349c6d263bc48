package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.extract.kind.KindField;

/**
 * Matches printed labels with those of a kind's fields by what they say, for wordings that no
 * definition lists: {@code Tổng mức đầu tư} for {@code Tổng vốn đầu tư của dự án}. A word that few
 * fields have counts more, and words that stand for each other are the same. A label belongs to the
 * field that it is most like, if no other field comes near.
 */
final class LooseLabels {
  private static final double ALIKE = 0.38;
  private static final double MARGIN = 0.08;

  /** Every paper has a number of its own. */
  private static final Set<String> NUMBER = Set.of("so");

  private static final int LINES_OF_A_NAME = 3;
  private static final double EVIDENCE = 0.85;

  /** Labels of the same field in other kinds count a little less than those of its own. */
  private static final double ELSEWHERE = 0.96;

  /** A value of the type that one field of the kind has, or that several have. */
  private static final double ONLY_TYPE = 0.25;

  /** A value whose form says what it is. */
  private static final double IDENTIFIED = 0.4;

  /** Words with this weight are of few fields. */
  private static final double RARE = 3;

  private static final double SAME_TYPE = 0.08;

  /** A field with a value that the label is more like than this is the one that is meant. */
  private static final double NEAR = 0.12;

  private final List<KindField> fields;
  private final KindLabels labels;
  private final Vocabulary vocabulary;

  /** What values of each field look like, unless they may have any shape. */
  private final Map<String, ValueShape> shapes = new HashMap<>();

  /**
   * @param fields that have labels
   */
  LooseLabels(List<KindField> fields, KindLabels labels, Vocabulary vocabulary) {
    this.fields = List.copyOf(fields);
    this.labels = labels;
    this.vocabulary = vocabulary;
    fields.forEach(
        field ->
            ValueShape.of(field, vocabulary.wordings())
                .ifPresent(shape -> shapes.put(field.name(), shape)));
  }

  /**
   * A label as printed.
   *
   * @param value what follows it on its row; empty if nothing does
   */
  record Shown(PrintedLabel label, String value) {}

  /**
   * A printed label that may be the one of a field.
   *
   * @param likeness 0 to 1
   */
  record Fit(KindField field, PrintedLabel label, double likeness) {
    Anchor.Place place() {
      return label.place(EVIDENCE * Math.min(1, likeness));
    }
  }

  /**
   * Returns which labels on a page may be those of which fields, best first.
   *
   * @param printed labels that the definition does not list
   * @param wanted names of the fields that have no value yet
   */
  List<Fit> of(List<Shown> printed, Set<String> wanted) {
    return printed.stream()
        .flatMap(shown -> of(shown, wanted))
        .sorted(Comparator.comparingDouble(Fit::likeness).reversed())
        .toList();
  }

  private Stream<Fit> of(Shown shown, Set<String> wanted) {
    Deadline.check();
    Set<String> said = vocabulary.meaning(shown.label().text());
    if (said.isEmpty() || said.equals(NUMBER)) {
      return Stream.of();
    }
    List<KindField> typed =
        fields.stream().filter(field -> isOfItsType(field, shown.value())).toList();
    ValueShape shape = ValueShape.of(shown.value());
    var fits = new ArrayList<Fit>();
    double most = 0;
    for (KindField field : fields) {
      boolean isTyped = typed.contains(field);
      double likeness = isOfOtherType(field, isTyped, shown, shape) ? 0 : likeness(field, said);
      most = Math.max(most, likeness);
      double sure = isIdentified(field, shape, said) ? IDENTIFIED : 0;
      if (likeness + sure > 0 && wanted.contains(field.name())) {
        double bonus = sure > 0 ? sure : isTyped ? typed.size() == 1 ? ONLY_TYPE : SAME_TYPE : 0;
        fits.add(new Fit(field, shown.label(), likeness + bonus));
      }
    }
    fits.sort(Comparator.comparingDouble(Fit::likeness).reversed());
    double best = fits.isEmpty() ? 0 : fits.getFirst().likeness();
    double second = fits.size() > 1 ? fits.get(1).likeness() : 0;
    boolean isClear = best >= ALIKE && best - second >= MARGIN && best >= most - NEAR;
    return isClear ? Stream.of(fits.getFirst()) : Stream.of();
  }

  private boolean isOfItsType(KindField field, String value) {
    return field
        .pattern()
        .flatMap(pattern -> pattern.findValue(value))
        .filter(found -> found.start() == 0 || 2 * (found.end() - found.start()) > value.length())
        .filter(found -> isClean(field, value.substring(found.start(), found.end())))
        .isPresent();
  }

  /** Returns whether values of this form are of such fields alone. */
  private boolean isIdentified(KindField field, ValueShape shape, Set<String> said) {
    return shape.isItself()
        && shapeOf(field).filter(shape::equals).isPresent()
        && (shape == ValueShape.SEX || saysNothingElse(field, said));
  }

  private boolean saysNothingElse(KindField field, Set<String> said) {
    Set<Set<String>> own = labels.elsewhere().getOrDefault(field.name(), Set.of());
    return said.stream()
        .filter(word -> vocabulary.weight(word) >= RARE || vocabulary.wordings().isNamed(word))
        .allMatch(word -> own.stream().anyMatch(meaning -> meaning.contains(word)));
  }

  private static boolean isClean(KindField field, String value) {
    Cleaned cleaned = field.cleaner().clean(value);
    return cleaned.value().isPresent() && !cleaned.isDoubtful();
  }

  private Optional<ValueShape> shapeOf(KindField field) {
    return Optional.ofNullable(shapes.get(field.name()));
  }

  private boolean isOfOtherType(KindField field, boolean isTyped, Shown shown, ValueShape shape) {
    if (shown.value().isEmpty()) {
      return false;
    }
    return field.pattern().isPresent()
        ? !isTyped
        : field.lines() <= LINES_OF_A_NAME && !shape.mayBe(shapeOf(field));
  }

  private double likeness(KindField field, Set<String> said) {
    double own = best(labels.meanings().getOrDefault(field.name(), Set.of()), said);
    double other = best(labels.elsewhere().getOrDefault(field.name(), Set.of()), said);
    return Math.max(own, ELSEWHERE * other);
  }

  private double best(Set<Set<String>> meanings, Set<String> said) {
    return meanings.stream()
        .mapToDouble(meaning -> vocabulary.likeness(meaning, said))
        .max()
        .orElse(0);
  }
}
