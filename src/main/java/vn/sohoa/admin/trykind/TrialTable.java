package vn.sohoa.admin.trykind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.message.Language;

/**
 * Formats what definitions find on several scans as text for people.
 *
 * @param kinds the kinds that are tried
 * @param truth true values, to compare with
 */
public record TrialTable(List<Kind> kinds, List<ScanTrial> trials, Truth truth) {
  private static final String NOTHING = "–";

  public TrialTable {
    kinds = List.copyOf(kinds);
    trials = List.copyOf(trials);
  }

  /** Returns the table of trials without true values. */
  public static TrialTable of(List<Kind> kinds, List<ScanTrial> trials) {
    return new TrialTable(kinds, trials, Truth.NONE);
  }

  /** Returns the values on each scan, then the counts of each field. */
  public String text() {
    var lines = new ArrayList<String>();
    lines.add(Language.inBoth("try-kind.scans"));
    trials.forEach(trial -> lines.addAll(scan(trial)));
    unknownFiles().forEach(file -> lines.add("  " + file + ": " + inBoth("try-kind.no-scan")));
    lines.add(inBoth("try-kind.summary"));
    List<ScanTrial> read = trials.stream().filter(trial -> trial.reading().isPresent()).toList();
    lines.add(recognised(read));
    fields().forEach(field -> lines.add(tally(FieldTally.of(field, read, truth))));
    return String.join("\n", lines) + "\n";
  }

  /** Returns whether all scans could be read. */
  boolean isComplete() {
    return trials.stream().allMatch(trial -> trial.reading().isPresent());
  }

  private static String inBoth(String key) {
    return Language.inBoth(key);
  }

  private List<String> scan(ScanTrial trial) {
    if (trial.reading().isEmpty()) {
      return List.of("  " + trial.name() + ": " + trial.fault());
    }
    var lines = new ArrayList<String>();
    lines.add("  " + trial.name() + "  " + best(trial.reading().get()));
    for (String field : fields()) {
      lines.add("      " + field + " = " + value(trial, field) + mistake(trial, field));
    }
    return lines;
  }

  private static String best(Extraction reading) {
    Optional<KindScore> best = reading.kinds().stream().findFirst();
    return best.map(
            score ->
                String.format(
                    Locale.ROOT,
                    "%s %.2f %s",
                    score.isEnough() ? "*" : " ",
                    score.score(),
                    score.kind().id()))
        .orElse(Language.inBoth("try-kind.unknown"));
  }

  private static String value(ScanTrial trial, String field) {
    if (field.equals(TruthReader.KIND)) {
      return trial.kind().orElse(NOTHING);
    }
    List<ExtractedField> found = trial.fields(field);
    if (trial.values(field).isEmpty()) {
      String refused = found.stream().flatMap(it -> it.raw().stream()).findFirst().orElse("");
      return NOTHING + (refused.isEmpty() ? "" : " (\"" + refused + "\")");
    }
    return String.format(
        Locale.ROOT, "%s  %.2f", String.join("; ", trial.values(field)), trial.confidence(field));
  }

  private String mistake(ScanTrial trial, String field) {
    return truth
        .of(trial.name(), field)
        .filter(known -> !FieldTally.areSame(known, FieldTally.values(trial, field)))
        .map(known -> "  ≠ " + (known.isEmpty() ? NOTHING : String.join("; ", known)))
        .orElse("");
  }

  /** Returns how many of the scans that were read were recognised as one of the kinds. */
  private String recognised(List<ScanTrial> read) {
    long count =
        read.stream()
            .filter(
                trial ->
                    kinds.stream().anyMatch(kind -> trial.kind().equals(Optional.of(kind.id()))))
            .count();
    return "  %s: %d/%d".formatted(inBoth("try-kind.recognised"), count, read.size());
  }

  private String tally(FieldTally tally) {
    String coverage =
        String.format(
            Locale.ROOT,
            "  %-28s %3d/%-3d %s",
            tally.field(),
            tally.found(),
            tally.scans(),
            tally.field().equals(TruthReader.KIND) || tally.found() == 0
                ? "   " + NOTHING
                : String.format(Locale.ROOT, "%.2f", tally.confidence()));
    return truth.isKnown()
        ? coverage
            + "  "
            + share(tally.right(), tally.judged())
            + "  "
            + share(tally.right(), tally.expected())
        : coverage;
  }

  private static String share(int part, int whole) {
    return whole == 0
        ? String.format(Locale.ROOT, "%14s", NOTHING)
        : String.format(
            Locale.ROOT,
            "%14s",
            String.format(Locale.ROOT, "%.1f%% %d/%d", 100.0 * part / whole, part, whole));
  }

  /** Returns the names of the fields: those of the kinds, and others whose values are known. */
  private Set<String> fields() {
    var names = new LinkedHashSet<String>();
    kinds.forEach(
        kind ->
            Stream.concat(kind.requires().stream(), kind.fields().stream().map(it -> it.name()))
                .forEach(names::add));
    names.addAll(truth.fields());
    return names;
  }

  private List<String> unknownFiles() {
    return truth.byFile().keySet().stream()
        .filter(file -> trials.stream().noneMatch(trial -> trial.name().equals(file)))
        .sorted()
        .toList();
  }
}
