package vn.sohoa.extract.kind;

import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Evidence for a kind of paper (dấu hiệu nhận dạng). The weights of all marks found on a page are
 * added; a kind is recognised from a sum of 1, and the highest sum wins.
 */
public sealed interface Mark {
  /** Largest weight: more than a general title and its notation together. */
  int MAX_WEIGHT = 3;

  double weight();

  /**
   * Title: one or more centred rows in capitals that equal this text.
   *
   * @param subject what the rows below it must be about, e.g. of a decision; any if empty
   */
  record Title(String text, Optional<Subject> subject, double weight) implements Mark {}

  /** Text anywhere in this zone of the first page. */
  record Text(String text, String key, Zone zone, double weight) implements Mark {
    Text(String text, Zone zone, double weight) {
      this(text, VietnameseText.letterKey(text), zone, weight);
    }
  }

  /**
   * Evidence from the layout.
   *
   * @param subject what the paper must be about; any if empty
   */
  record Shape(Sign sign, Optional<Subject> subject, double weight) implements Mark {}

  /** Words in a paper's subject (trích yếu), the rows below its title or a letter's {@code V/v}. */
  record Subject(String text, String key) {
    Subject(String text) {
      this(text, VietnameseText.letterKey(text));
    }

    /**
     * @param letters letter key of the subject of a paper
     */
    public boolean isIn(String letters) {
      return letters.contains(key);
    }
  }

  /** Layout evidence other than text. */
  enum Sign {
    /**
     * Subject of an official letter below the number (trích yếu công văn, ô số 5b), and no title.
     */
    LETTER_SUBJECT("letter-subject"),
    /** Machine-readable zone of a passport or an identity card (MRZ). */
    MRZ("mrz"),
    /** Abbreviation of the kind in the notation. */
    NOTATION("notation");

    private final String written;

    Sign(String written) {
      this.written = written;
    }
  }

  /** Parses exactly one of {@code title}, {@code text} and {@code sign}, with its weight. */
  static Mark parse(YamlMap map) {
    double weight = map.number("weight").orElse(1);
    if (weight <= 0 || weight > MAX_WEIGHT) {
      throw map.error("weight", "must be more than 0 and at most " + MAX_WEIGHT);
    }
    Mark mark;
    if (map.has("title")) {
      mark = new Title(map.require("title"), subject(map), weight);
    } else if (map.has("text")) {
      mark = new Text(map.require("text"), Zone.parse(map, "zone"), weight);
    } else {
      mark = new Shape(sign(map), subject(map), weight);
    }
    map.requireAllKnown();
    return mark;
  }

  private static Optional<Subject> subject(YamlMap map) {
    return map.text("subject").map(Subject::new);
  }

  private static Sign sign(YamlMap map) {
    String text = map.require("sign");
    for (Sign sign : Sign.values()) {
      if (sign.written.equals(text)) {
        return sign;
      }
    }
    throw map.error("sign", "unknown sign '" + text + "'");
  }
}
