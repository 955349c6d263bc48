package vn.sohoa.bench.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.bench.Report;
import vn.sohoa.extract.field.FieldName;

/** Tables over all answers. */
record Figures(List<Answer> answers) {
  private static final double SURE = 0.9;
  private static final int BINS = 10;
  private static final List<String> COLUMNS =
      List.of(
          "Class",
          "Field",
          "n",
          "Exact %",
          "Exact up to marks %",
          "Given",
          "Precision %",
          "Wrong at ≥ 0.9",
          "CER %");

  List<Report.Table> tables() {
    return List.of(exactness(), reliability(), confidentErrors());
  }

  private Report.Table exactness() {
    var rows = new ArrayList<List<Object>>();
    List<String> groups = answers.stream().map(Answer::group).distinct().toList();
    for (String group : groups) {
      List<Answer> ofGroup = answers.stream().filter(it -> it.group().equals(group)).toList();
      ofGroup.stream()
          .map(Answer::name)
          .distinct()
          .forEach(name -> rows.add(row(group, name, ofGroup)));
    }
    return new Report.Table("Exactness and precision per field and class", COLUMNS, rows);
  }

  private static List<Object> row(String group, FieldName name, List<Answer> ofGroup) {
    List<Answer> of = ofGroup.stream().filter(it -> it.name().equals(name)).toList();
    long given = count(of, Answer::isGiven);
    return List.of(
        group,
        name.metadataName(),
        of.size(),
        percent(count(of, Answer::isRight), of.size()),
        percent(count(of, Answer::isRightUpToMarks), of.size()),
        given,
        percent(given - count(of, Answer::isWrong), given),
        count(of, Figures::isSurelyWrong),
        percent(
            of.stream().mapToLong(Answer::errors).sum(),
            of.stream().mapToLong(Answer::letters).sum()));
  }

  private Report.Table reliability() {
    List<List<Object>> rows =
        IntStream.range(0, BINS)
            .mapToObj(bin -> answers.stream().filter(it -> isIn(it, bin)).toList())
            .filter(bin -> !bin.isEmpty())
            .map(Figures::reliability)
            .toList();
    return new Report.Table(
        "Reliability: what confidences are worth",
        List.of("Confidence from", "to", "Values", "Mean confidence %", "Right %"),
        rows);
  }

  private static List<Object> reliability(List<Answer> bin) {
    int from = (int) (bin.getFirst().confidence() * BINS);
    double mean = bin.stream().mapToDouble(Answer::confidence).average().orElse(0);
    return List.of(
        tenth(Math.min(from, BINS - 1)),
        tenth(Math.min(from, BINS - 1) + 1),
        bin.size(),
        Math.round(mean * 1000) / 10.0,
        percent(count(bin, Answer::isRight), bin.size()));
  }

  private Report.Table confidentErrors() {
    return new Report.Table(
        "Wrong values with a confidence of 0.9 or more (goal: at most 0.5% of all fields)",
        List.of("Fields", "Wrong at ≥ 0.9", "%"),
        List.of(
            List.of(
                answers.size(),
                count(answers, Figures::isSurelyWrong),
                percent(count(answers, Figures::isSurelyWrong), answers.size()))));
  }

  private static boolean isSurelyWrong(Answer answer) {
    return answer.isWrong() && answer.confidence() >= SURE;
  }

  private static boolean isIn(Answer answer, int bin) {
    int own = Math.min((int) (answer.confidence() * BINS), BINS - 1);
    return answer.isGiven() && own == bin;
  }

  private static long count(List<Answer> answers, Predicate<Answer> wanted) {
    return Stream.of(answers).flatMap(List::stream).filter(wanted).count();
  }

  private static String tenth(int bin) {
    return String.format(Locale.ROOT, "%.1f", bin / (double) BINS);
  }

  /** With one decimal; 0 of nothing is 0. */
  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
  }
}
