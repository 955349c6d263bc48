package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Mark;
import vn.sohoa.extract.layout.Sheet;

/** Scores all kinds of paper by the content of the first page. */
public final class KindFinder {
  private static final double MISREAD = 0.95;

  /**
   * Recognition evidence on the first page.
   *
   * @param notation first part of the notation
   * @param letter whether a letter's subject is below the number
   * @param subject letter key of the subject below the title or of the letter; empty if none
   * @param mrz whether a machine-readable zone was found
   */
  public record Shown(
      Sheet sheet,
      Optional<Title> title,
      Optional<String> notation,
      boolean letter,
      String subject,
      boolean mrz) {}

  private final Kinds kinds;

  public KindFinder(Kinds kinds) {
    this.kinds = kinds;
  }

  /** Returns the kinds with any evidence, best first. */
  public List<KindScore> score(Shown shown) {
    var text = new PageText(shown.sheet());
    return kinds.all().stream()
        .map(kind -> score(kind, shown, text))
        .filter(score -> score.score() > 0)
        .sorted(
            Comparator.comparingDouble(KindScore::score)
                .reversed()
                .thenComparing(score -> score.kind().id()))
        .toList();
  }

  private static KindScore score(Kind kind, Shown shown, PageText page) {
    Deadline.check();
    double sum = 0;
    double title = 0;
    var reasons = new ArrayList<String>();
    for (Mark mark : kind.marks()) {
      double weight = found(kind, mark, shown, page);
      if (weight > 0) {
        reasons.add(describe(mark));
      }
      if (mark instanceof Mark.Title) {
        title = Math.max(title, weight);
      } else {
        sum += weight;
      }
    }
    return new KindScore(kind, sum + title, reasons);
  }

  private static double found(Kind kind, Mark mark, Shown shown, PageText page) {
    return switch (mark) {
      case Mark.Title title ->
          shown
              .title()
              .filter(found -> found.text().equals(title.text()) && isAbout(title.subject(), shown))
              .map(found -> found.isReadExactly() ? title.weight() : title.weight() * MISREAD)
              .orElse(0.0);
      case Mark.Text text -> page.has(text) ? text.weight() : 0;
      case Mark.Shape shape ->
          isShown(kind, shape.sign(), shown) && isAbout(shape.subject(), shown)
              ? shape.weight()
              : 0;
    };
  }

  private static boolean isAbout(Optional<Mark.Subject> subject, Shown shown) {
    return subject.isEmpty() || subject.get().isIn(shown.subject());
  }

  private static boolean isShown(Kind kind, Mark.Sign sign, Shown shown) {
    return switch (sign) {
      case LETTER_SUBJECT -> shown.letter();
      case MRZ -> shown.mrz();
      case NOTATION -> shown.notation().isPresent() && shown.notation().equals(kind.abbreviation());
    };
  }

  private static String describe(Mark mark) {
    return switch (mark) {
      case Mark.Title title -> "title \"" + title.text() + "\"" + describe(title.subject());
      case Mark.Text text -> "text \"" + text.text() + "\"";
      case Mark.Shape shape -> "sign " + shape.sign() + describe(shape.subject());
    };
  }

  private static String describe(Optional<Mark.Subject> subject) {
    return subject.map(it -> " about \"" + it.text() + "\"").orElse("");
  }
}
