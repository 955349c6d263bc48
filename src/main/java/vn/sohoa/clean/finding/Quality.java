package vn.sohoa.clean.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the data of a document can be trusted, by its findings. From 100 are taken 25 for each
 * error, 8 for each warning and 1 for each note about the document or a field; and, for the pages,
 * the mean of what each page costs by its worst finding: 100 for an error, 30 for a warning. So one
 * bad page costs a thick document little.
 *
 * @param score 0 to 100, the whole number nearest
 */
public record Quality(int score, int errors, int warnings, int notes) {
  private static final double BEST = 100;

  /**
   * Counts and weighs.
   *
   * @param pages of the document, 0 if not known
   */
  public static Quality of(List<Finding> findings, int pages) {
    double document =
        findings.stream()
            .filter(finding -> finding.page().isEmpty())
            .mapToDouble(finding -> costOf(finding.code().severity()))
            .sum();
    double score = Math.max(0, BEST - document - costOfPages(findings, pages));
    return new Quality(
        (int) Math.round(score),
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO));
  }

  private static double costOf(Severity severity) {
    return switch (severity) {
      case ERROR -> 25;
      case WARNING -> 8;
      case INFO -> 1;
    };
  }

  private static double costOfPages(List<Finding> findings, int pages) {
    Map<Integer, Double> worst = new TreeMap<>();
    findings.forEach(
        finding ->
            finding
                .page()
                .ifPresent(
                    page -> worst.merge(page, costOfPage(finding.code().severity()), Math::max)));
    double sum = worst.values().stream().mapToDouble(cost -> cost).sum();
    return sum / Math.max(pages, Math.max(1, worst.size()));
  }

  private static double costOfPage(Severity severity) {
    return switch (severity) {
      case ERROR -> BEST;
      case WARNING -> 30;
      case INFO -> 0;
    };
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(it -> it.code().severity() == severity).count();
  }
}
