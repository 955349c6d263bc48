package vn.sohoa.clean.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quality score of a document's data, computed from its findings. Starting from 100, each error
 * about the document or a field costs 25, each warning 8 and each note 1. Page findings cost the
 * mean over all pages of each page's worst finding: 100 for an error, 30 for a warning, 0 for a
 * note. A single bad page therefore hardly lowers the score of a long document.
 *
 * @param score 0 to 100, rounded to the nearest integer
 */
public record Quality(int score, int errors, int warnings, int notes) {
  private static final double BEST = 100;

  /**
   * Computes the score and counts the findings by severity.
   *
   * @param pages number of pages of the document; 0 if unknown
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
