package vn.sohoa.bench.fields;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.filled.FilledPaper;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;

/**
 * A filled-in paper that was read in one condition.
 *
 * @param wrongKeys fields that are given and wrong and identify the paper
 * @param proposed fields whose right value is given or among the alternatives
 * @param blocking what a person must decide
 */
record ThroughCase(
    int index,
    FilledPaper paper,
    Condition condition,
    int dpi,
    List<Answer> answers,
    Set<FieldName> wrongKeys,
    Set<FieldName> proposed,
    List<Finding> blocking) {
  static final String HEAD =
      "index\toffice\tcondition\tdpi\tfilled in\tstate\tblocking\twrong values";

  private static final double SURE = 0.9;

  static ThroughCase of(
      int index,
      FilledPaper paper,
      Condition condition,
      int dpi,
      Extraction extraction,
      ShippedReview review) {
    Expected expected =
        paper.isDraft()
            ? Expected.ofDraft(paper.office(), paper.paper())
            : Expected.of(paper.office(), paper.paper());
    List<Answer> answers = expected.answers(extraction);
    return new ThroughCase(
        index,
        paper,
        condition,
        dpi,
        answers,
        answers.stream()
            .filter(answer -> answer.isWrong() && review.isKey(answer, extraction))
            .map(Answer::name)
            .collect(Collectors.toSet()),
        answers.stream()
            .filter(answer -> isProposed(answer, extraction))
            .map(Answer::name)
            .collect(Collectors.toSet()),
        review.blocking(extraction));
  }

  private static boolean isProposed(Answer answer, Extraction extraction) {
    return extraction.field(answer.name()).stream()
        .flatMap(field -> Stream.concat(Stream.of(field.chosen()), field.others().stream()))
        .map(Candidate::clean)
        .anyMatch(value -> value.isPresent() && answer.with(value).isRight());
  }

  boolean isReady() {
    return blocking.isEmpty();
  }

  Answer answer(FieldName name) {
    return answers.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether the value is given and no person is asked about it. */
  boolean accepts(FieldName name) {
    return answer(name).isGiven()
        && blocking.stream()
            .noneMatch(finding -> finding.field().filter(name.metadataName()::equals).isPresent());
  }

  List<Answer> wrong() {
    return answers.stream().filter(Answer::isWrong).toList();
  }

  List<Answer> surelyWrong() {
    return wrong().stream().filter(answer -> answer.confidence() >= SURE).toList();
  }

  /** Whether a value is wrong that no person is asked about, or that claims to be certain. */
  boolean isAlarming() {
    return !surelyWrong().isEmpty() || wrong().stream().map(Answer::name).anyMatch(this::accepts);
  }

  /** Tab-separated, as {@link #HEAD} names it. */
  String line() {
    return String.join(
        "\t",
        String.valueOf(index),
        paper.office(),
        condition.key(),
        String.valueOf(dpi),
        paper.filling().key(),
        isReady() ? "ready" : "stopped",
        blocking.stream()
            .map(finding -> reason(finding) + " " + finding.detail())
            .collect(Collectors.joining("; ")),
        wrong().stream().map(ThroughCase::told).collect(Collectors.joining("; ")));
  }

  /** Code and field of a finding. */
  static String reason(Finding finding) {
    return finding.code() + finding.field().map(field -> " " + field).orElse("");
  }

  private static String told(Answer answer) {
    return String.format(
        Locale.ROOT,
        "%s: %s → %s (%.2f)",
        answer.name().metadataName(),
        answer.expected().orElse("nothing"),
        answer.given().orElse(""),
        answer.confidence());
  }
}
