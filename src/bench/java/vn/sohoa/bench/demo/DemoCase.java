package vn.sohoa.bench.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.admin.sample.paper.TruthCheck.Outcome;
import vn.sohoa.clean.finding.Finding;

/**
 * A paper of the generated authority that was read.
 *
 * @param number from 1, as {@code admin demo} names its file
 * @param kind as drawn
 * @param found id of the kind that was recognised; empty if none was
 * @param blocking what a person must decide
 * @param component whether the component was found in the true dossier, without a declaration;
 *     empty for results
 */
record DemoCase(
    int number,
    String kind,
    Optional<String> found,
    List<Outcome> fields,
    List<Finding> blocking,
    Optional<Boolean> component) {
  static final String HEAD = "number\tkind\tfound\tstate\tblocking\tcomponent\twrong values";

  /** Whether nothing is filled in as if by pen. */
  boolean isPrinted() {
    return fields.stream().noneMatch(Outcome::byPen);
  }

  boolean isReady() {
    return blocking.isEmpty();
  }

  boolean isKindRight() {
    return found.equals(Optional.of(kind));
  }

  List<Outcome> wrong() {
    return fields.stream().filter(Outcome::isWrong).toList();
  }

  /** Codes and fields of what a person must decide. */
  List<String> reasons() {
    return blocking.stream()
        .map(finding -> finding.code() + finding.field().map(name -> " " + name).orElse(""))
        .distinct()
        .toList();
  }

  /** Tab-separated, as {@link #HEAD} names it. */
  String line() {
    return String.join(
        "\t",
        String.valueOf(number),
        kind,
        found.orElse(""),
        isPrinted() ? isReady() ? "ready" : "stopped" : "by pen",
        String.join("; ", reasons()),
        component.map(right -> right ? "right" : "wrong").orElse(""),
        wrong().stream().map(DemoCase::told).collect(Collectors.joining("; ")));
  }

  private static String told(Outcome field) {
    return String.format(
        Locale.ROOT,
        "%s (%s): %s → %s (%.2f)",
        field.name(),
        field.label(),
        String.join(" | ", field.printed()),
        field.given().orElse("").replaceAll("\\s+", " "),
        field.confidence());
  }
}
