package vn.sohoa.extract.learn;

import java.util.Optional;
import vn.sohoa.extract.kind.KindField.PageChoice;
import vn.sohoa.extract.kind.Label;

/**
 * Definition of a proposed field, as far as it is decided.
 *
 * @param anchor label in front of the value, as printed
 * @param band part of the page that has the label; empty for the whole page
 * @param lines maximum number of lines of a value, 1 to 20
 * @param below whether the value may be below its label
 */
public record FieldPlan(
    String name,
    Label label,
    String anchor,
    Optional<Band> band,
    PageChoice page,
    int lines,
    boolean below,
    ValueType type,
    boolean required) {

  static FieldPlan of(String name, Label label, String anchor) {
    return new FieldPlan(
        name, label, anchor, Optional.empty(), PageChoice.ANY, 1, false, ValueType.TEXT, false);
  }

  FieldPlan named(String newName) {
    return new FieldPlan(newName, label, anchor, band, page, lines, below, type, required);
  }

  FieldPlan in(Band newBand) {
    return new FieldPlan(
        name, label, anchor, Optional.of(newBand), page, lines, below, type, required);
  }

  FieldPlan on(PageChoice newPage) {
    return new FieldPlan(name, label, anchor, band, newPage, lines, below, type, required);
  }

  FieldPlan withLines(int most) {
    return new FieldPlan(name, label, anchor, band, page, most, below, type, required);
  }

  FieldPlan orBelow() {
    return new FieldPlan(name, label, anchor, band, page, lines, true, type, required);
  }

  FieldPlan typed(ValueType newType) {
    return new FieldPlan(name, label, anchor, band, page, lines, below, newType, required);
  }

  FieldPlan requiredIf(boolean isRequired) {
    return new FieldPlan(name, label, anchor, band, page, lines, below, type, isRequired);
  }
}
