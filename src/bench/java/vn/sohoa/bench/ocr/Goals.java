package vn.sohoa.bench.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vn.sohoa.bench.Report;

/**
 * What must be reached, beside what was.
 *
 * @param resolutions that were measured
 */
record Goals(Examination examination, List<Integer> resolutions) {
  private static final String ERRORS = "CER %";

  Report.Table table(OptionalDouble a4Memory, OptionalDouble a0Memory) {
    var rows = new ArrayList<List<Object>>();
    for (String sound : List.of("clean", "jpeg40", "bleed")) {
      Tally best = pooled(sound, fine(), OcrBenchmark.STOCK_BEST);
      errors(rows, sound, fine(), Math.min(0.6, best.cer() + 0.1));
    }
    errors(rows, "skew", fine(), 0.7);
    errors(rows, "noise", fine(), 1.0);
    errors(rows, "uneven", resolutions, 1.0);
    errors(rows, "combo", fine(), 2.0);
    signers(rows);
    real(rows);
    speed(rows);
    memory(rows, "engine RSS, A4 in colour, MB", a4Memory, 350);
    a0Memory.ifPresent(
        mb -> rows.add(List.of("engine RSS, A0, MB", "", "", "", "bounded", mb, "")));
    List<String> columns = List.of("What", "dpi", "Stock fast", "Stock best", "Goal", "Sohoa", "");
    return new Report.Table("Goals", columns, rows);
  }

  private List<Integer> fine() {
    return resolutions.stream().filter(dpi -> dpi >= 200).toList();
  }

  private void errors(List<List<Object>> rows, String condition, List<Integer> dpi, double most) {
    Tally sohoa = pooled(condition, dpi, OcrBenchmark.SOHOA);
    if (sohoa.pages() > 0) {
      double fast = pooled(condition, dpi, OcrBenchmark.STOCK_FAST).cer();
      double best = pooled(condition, dpi, OcrBenchmark.STOCK_BEST).cer();
      rows.add(
          row(
              condition + ", " + ERRORS,
              dpi,
              fast,
              best,
              "≤ %.2f".formatted(most),
              sohoa.cer(),
              sohoa.cer() <= most));
    }
  }

  private void signers(List<List<Object>> rows) {
    for (String condition : List.of("seal", "combo")) {
      Tally sohoa = pooled(condition, fine(), OcrBenchmark.SOHOA);
      if (sohoa.pages() > 0) {
        double found = sohoa.signersPercent();
        rows.add(
            row(
                condition + ", signers found %",
                fine(),
                pooled(condition, fine(), OcrBenchmark.STOCK_FAST).signersPercent(),
                pooled(condition, fine(), OcrBenchmark.STOCK_BEST).signersPercent(),
                condition.equals("seal") ? "≥ 90" : "",
                found,
                condition.equals("combo") || found >= 90));
      }
    }
  }

  private void real(List<List<Object>> rows) {
    Tally fast = real(OcrBenchmark.STOCK_FAST);
    Tally best = real(OcrBenchmark.STOCK_BEST);
    Tally sohoa = real(OcrBenchmark.SOHOA);
    if (sohoa.pages() > 0) {
      rows.add(
          row(
              "real bodies, " + ERRORS,
              List.of(),
              fast.cer(),
              best.cer(),
              "≤ 0.50",
              sohoa.cer(),
              sohoa.cer() <= 0.5));
      double covered = sohoa.score().wordCoverage();
      rows.add(
          row(
              "real bodies, words covered %",
              List.of(),
              fast.score().wordCoverage(),
              best.score().wordCoverage(),
              "≥ 99",
              covered,
              covered >= 99));
    }
  }

  private void speed(List<List<Object>> rows) {
    double fast = cpu(OcrBenchmark.STOCK_FAST);
    if (fast > 0) {
      double ratio = cpu(OcrBenchmark.SOHOA) / fast;
      double best = cpu(OcrBenchmark.STOCK_BEST) / fast;
      rows.add(row("CPU, of stock fast", List.of(300), 1, best, "≤ 1.50", ratio, ratio <= 1.5));
      double quick = cpu(OcrBenchmark.SOHOA_QUICK) / fast;
      rows.add(row("CPU, quick profile", List.of(300), 1, best, "≤ 1.15", quick, quick <= 1.15));
    }
  }

  private static void memory(
      List<List<Object>> rows, String what, OptionalDouble measured, double most) {
    measured.ifPresent(
        megabytes ->
            rows.add(
                List.of(
                    what,
                    300,
                    "",
                    "",
                    "≤ %.0f".formatted(most),
                    megabytes,
                    verdict(megabytes <= most))));
  }

  private double cpu(String reader) {
    return examination.groups().stream()
        .filter(group -> group.dpi() == 300)
        .mapToDouble(group -> examination.tally(group, reader).cpuSeconds())
        .sum();
  }

  private Tally pooled(String condition, List<Integer> dpi, String reader) {
    return examination.pooled(GeneratedPages.SET, condition, dpi, reader);
  }

  private Tally real(String reader) {
    return examination.pooled(SharedScans.REAL, SharedScans.BODY, List.of(0), reader);
  }

  private static List<Object> row(
      String what,
      List<Integer> dpi,
      double fast,
      double best,
      String goal,
      double sohoa,
      boolean reached) {
    String at = String.join(", ", dpi.stream().map(String::valueOf).toList());
    return List.of(what, at, fast, best, goal, sohoa, goal.isEmpty() ? "" : verdict(reached));
  }

  private static String verdict(boolean reached) {
    return reached ? "pass" : "miss";
  }
}
