package vn.sohoa.admin.trykind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.message.Language;
import vn.sohoa.page.Box;

/** Formats an extraction as text for people. */
final class TrialReport {
  private static final int MOST_KINDS = 5;
  private static final String NOTHING = "–";

  private TrialReport() {}

  static String of(Extraction extraction) {
    var lines = new ArrayList<String>();
    lines.add(Language.inBoth("try-kind.kinds"));
    extraction.kinds().stream().limit(MOST_KINDS).map(TrialReport::kind).forEach(lines::add);
    if (extraction.kind().isEmpty()) {
      lines.add("  " + Language.inBoth("try-kind.unknown"));
    }
    lines.add(Language.inBoth("try-kind.fields"));
    extraction.fields().forEach(field -> lines.addAll(field(field)));
    lines.add(Language.inBoth("try-kind.findings"));
    extraction.findings().stream().map(TrialReport::finding).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static String kind(KindScore score) {
    return String.format(
        Locale.ROOT,
        "  %s %5.2f  %-32s %s  [%s]",
        score.isEnough() ? "*" : " ",
        score.score(),
        score.kind().id(),
        score.kind().name().vi(),
        String.join(", ", score.reasons()));
  }

  private static List<String> field(ExtractedField field) {
    var lines = new ArrayList<String>();
    lines.add("  " + field.name().metadataName() + " = " + field.clean().orElse(NOTHING));
    lines.add("      * " + candidate(field.chosen()));
    field.others().forEach(other -> lines.add("        " + candidate(other)));
    field.bounds().ifPresent(bounds -> lines.add("        " + bounds));
    return lines;
  }

  private static String candidate(Candidate candidate) {
    return String.format(
        Locale.ROOT,
        "%.2f  %s  \"%s\"  p.%d %s  %s: %s",
        candidate.confidence(),
        candidate.clean().orElse(NOTHING),
        candidate.raw().orElse(""),
        candidate.page(),
        place(candidate.box()),
        candidate.rule(),
        candidate.reason());
  }

  private static String place(Optional<Box> box) {
    return box.map(
            found ->
                String.format(
                    Locale.ROOT,
                    "[%.0f %.0f %.0f %.0f]",
                    found.x(),
                    found.y(),
                    found.width(),
                    found.height()))
        .orElse("[]");
  }

  private static String finding(Finding finding) {
    return "  "
        + finding.code()
        + finding.field().map(name -> " " + name).orElse("")
        + (finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")");
  }
}
