package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Mark;
import vn.sohoa.extract.kind.Zone;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/** Scores all kinds of paper by the content of the first page. */
public final class KindFinder {
  private static final double MISREAD = 0.95;

  /**
   * Recognition evidence on the first page.
   *
   * @param notation first part of the notation
   * @param letter whether a letter's subject is below the number
   * @param mrz whether a machine-readable zone was found
   */
  public record Shown(
      Sheet sheet, Optional<Title> title, Optional<String> notation, boolean letter, boolean mrz) {}

  private final Kinds kinds;

  public KindFinder(Kinds kinds) {
    this.kinds = kinds;
  }

  /** Returns the kinds with any evidence, best first. */
  public List<KindScore> score(Shown shown) {
    List<PlacedKey> keys = PlacedKey.of(shown.sheet());
    return kinds.all().stream()
        .map(kind -> score(kind, shown, keys))
        .filter(score -> score.score() > 0)
        .sorted(
            Comparator.comparingDouble(KindScore::score)
                .reversed()
                .thenComparing(score -> score.kind().id()))
        .toList();
  }

  private static KindScore score(Kind kind, Shown shown, List<PlacedKey> keys) {
    Deadline.check();
    double sum = 0;
    double title = 0;
    var reasons = new ArrayList<String>();
    for (Mark mark : kind.marks()) {
      double weight = found(kind, mark, shown, keys);
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

  private static double found(Kind kind, Mark mark, Shown shown, List<PlacedKey> keys) {
    return switch (mark) {
      case Mark.Title title ->
          shown
              .title()
              .filter(found -> found.text().equals(title.text()))
              .map(found -> found.isReadExactly() ? title.weight() : title.weight() * MISREAD)
              .orElse(0.0);
      case Mark.Text text -> keys.stream().anyMatch(key -> key.contains(text)) ? text.weight() : 0;
      case Mark.Shape shape -> isShown(kind, shape.sign(), shown) ? shape.weight() : 0;
    };
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
      case Mark.Title title -> "title \"" + title.text() + "\"";
      case Mark.Text text -> "text \"" + text.text() + "\"";
      case Mark.Shape shape -> "sign " + shape.sign();
    };
  }

  /** Letter key of a row, with the page size to compute its position. */
  private record PlacedKey(String letters, Row row, double width, double height) {
    static List<PlacedKey> of(Sheet sheet) {
      return sheet.rows().stream()
          .map(
              row ->
                  new PlacedKey(
                      VietnameseText.letterKey(row.text()), row, sheet.width(), sheet.height()))
          .toList();
    }

    boolean contains(Mark.Text text) {
      return letters.contains(text.key()) && touches(text.zone());
    }

    private boolean touches(Zone zone) {
      double y = row.middle() / height;
      return row.words().stream()
          .anyMatch(word -> zone.contains(word.upright().centerX() / width, y));
    }
  }
}
