package vn.sohoa.filled.net;

import java.util.Map;
import vn.sohoa.page.FillingStyle;

/** What a net says of a line. */
public final class Logits {
  /** Characters that a place can have; 0 is none. */
  static final int CHARACTERS = 12;

  /** Ink that is no digit: a letter, a scribble, a digit that was struck out. */
  static final int OTHER = 11;

  private final int places;
  private final float[] characters;
  private final Map<FillingStyle, Double> styles;

  /**
   * @param places places along the line
   * @param characters logit of each character at each place, character by character: none, the ten
   *     digits, other ink
   * @param styles logit of each {@link FillingStyle}
   */
  Logits(int places, float[] characters, Map<FillingStyle, Double> styles) {
    if (characters.length != CHARACTERS * places) {
      throw new IllegalArgumentException("not " + CHARACTERS + " characters at each place");
    }
    this.places = places;
    this.characters = characters;
    this.styles = Map.copyOf(styles);
  }

  double style(FillingStyle style) {
    return styles.getOrDefault(style, 0.0);
  }

  float character(int place, int character) {
    return characters[character * places + place];
  }

  int places() {
    return places;
  }

  /** Returns the natural logarithms of the probabilities at each place. */
  double[][] logProbabilities() {
    var result = new double[places][CHARACTERS];
    for (int place = 0; place < places; place++) {
      double sum = 0;
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < CHARACTERS; c++) {
        largest = Math.max(largest, character(place, c));
      }
      for (int c = 0; c < CHARACTERS; c++) {
        sum += Math.exp(character(place, c) - largest);
      }
      for (int c = 0; c < CHARACTERS; c++) {
        result[place][c] = character(place, c) - largest - Math.log(sum);
      }
    }
    return result;
  }
}
