package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Mark;
import vn.sohoa.extract.kind.Zone;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/** Weighs all kinds of paper by what the first page shows. */
public final class KindFinder {
  private static final double MISREAD = 0.95;

  /**
   * What kinds are known by.
   *
   * @param notation what the notation begins with
   * @param letter whether a letter's subject stands below the number
   * @param mrz whether machine-readable lines were found
   */
  public record Shown(
      Sheet sheet, Optional<Title> title, Optional<String> notation, boolean letter, boolean mrz) {}

  private final Kinds kinds;

  public KindFinder(Kinds kinds) {
    this.kinds = kinds;
  }

  /** The kinds that anything speaks for, best first. */
  public List<KindScore> weigh(Shown shown) {
    List<PlacedKey> keys = PlacedKey.of(shown.sheet());
    return kinds.all().stream()
        .map(kind -> weigh(kind, shown, keys))
        .filter(score -> score.score() > 0)
        .sorted(
            Comparator.comparingDouble(KindScore::score)
                .reversed()
                .thenComparing(score -> score.kind().id()))
        .toList();
  }

  private static KindScore weigh(Kind kind, Shown shown, List<PlacedKey> keys) {
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
      case Mark.Text text -> keys.stream().anyMatch(key -> key.holds(text)) ? text.weight() : 0;
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

  /** A row's letters, and where its middle stands in shares of the page. */
  private record PlacedKey(String letters, Row row, double width, double height) {
    static List<PlacedKey> of(Sheet sheet) {
      return sheet.rows().stream()
          .map(
              row ->
                  new PlacedKey(
                      VietnameseText.letterKey(row.text()), row, sheet.width(), sheet.height()))
          .toList();
    }

    boolean holds(Mark.Text text) {
      return letters.contains(text.key()) && touches(text.zone());
    }

    private boolean touches(Zone zone) {
      double y = row.middle() / height;
      return row.words().stream().anyMatch(word -> zone.holds(word.upright().centerX() / width, y));
    }
  }
}
