package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.language.Syllables;
import vn.sohoa.page.Box;
import vn.sohoa.page.TickBox;
import vn.sohoa.page.TickState;
import vn.sohoa.page.Word;

/**
 * Tick boxes as words of a row, in place of what OCR read there: {@code L]}, {@code O}, {@code X}
 * or nothing. Text layers have them as signs.
 */
public final class TickMarks {
  private static final Map<TickState, String> SIGNS =
      Map.of(TickState.EMPTY, "☐", TickState.TICKED, "☑", TickState.DOUBTFUL, "◪");
  private static final String EMPTY_SIGNS = "☐□▢❏❑\uF06F\uF0A8\uF071";
  private static final String TICKED_SIGNS = "☑☒■▣✓✔✗✘\uF052\uF053\uF0FE\uF0FD\uF06E";
  private static final Pattern TYPED_TICK = Pattern.compile("\\[[xXvV✓✔]\\]");
  private static final Pattern TYPED_BOX = Pattern.compile("\\[\\]");
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Punct}?[1-9]|\\p{Punct}*\\d[\\d.,/:-]*\\d\\p{Punct}*");

  /** Below it, what looks like a typed box may be a drawn one that was not found. */
  private static final double TYPED = 0.95;

  private static final double SAME_ROW = 0.7;
  private static final double COVERED = 0.6;
  private static final double SURE_WORD = 0.9;

  /** Confidence of a word whose letters make a syllable: with a box among them they would not. */
  private static final double PROBABLE_WORD = 0.7;

  private static final double READ = 0.5;
  private static final Pattern AROUND = Pattern.compile("^[\\p{Punct}…]+|[\\p{Punct}…]+$");
  private static final Pattern TEXT =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-/.,&'’][\\p{L}\\p{N}]+)*");

  /** A square of a letter, as in B, is that much lower than the letter. */
  private static final double LOWER = 0.7;

  private TickMarks() {}

  /** Returns the state of the tick box that a word stands for; empty if it is another word. */
  public static Optional<TickState> state(Placed word) {
    return SIGNS.entrySet().stream()
        .filter(sign -> sign.getValue().equals(word.text()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public static boolean isMark(Placed word) {
    return state(word).isPresent();
  }

  static Word word(TickBox tick) {
    return new Word(SIGNS.getOrDefault(tick.state(), "◪"), 1, tick.box(), 0, 0);
  }

  /**
   * Returns the rows with their tick boxes.
   *
   * @param ticks marks of the page
   * @param lineHeight usual height of a word, in points
   */
  static Stream<Row> marked(List<Row> rows, List<Placed> ticks, double lineHeight) {
    Map<Integer, List<Placed>> beside =
        ticks.stream()
            .filter(tick -> nearest(tick, rows, lineHeight).isPresent())
            .collect(Collectors.groupingBy(tick -> nearest(tick, rows, lineHeight).getAsInt()));
    return IntStream.range(0, rows.size())
        .mapToObj(i -> marked(rows.get(i), beside.getOrDefault(i, List.of())));
  }

  private static OptionalInt nearest(Placed tick, List<Row> rows, double lineHeight) {
    double reach = Math.max(SAME_ROW * lineHeight, tick.upright().height() / 2);
    double middle = tick.upright().centerY();
    int best = -1;
    double least = reach;
    for (int i = 0; i < rows.size(); i++) {
      double distance = Math.abs(middle - rows.get(i).middle());
      best = distance < least ? i : best;
      least = Math.min(least, distance);
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static Row marked(Row row, List<Placed> ticks) {
    List<Placed> beside =
        ticks.stream()
            .filter(tick -> row.words().stream().noneMatch(word -> isWithin(tick, word)))
            .toList();
    var words = new ArrayList<Placed>(beside);
    for (Placed word : row.words()) {
      outside(typed(word), beside).ifPresent(words::add);
    }
    words.sort(Comparator.comparingDouble(word -> word.upright().x()));
    return new Row(words);
  }

  /** Returns the word as a mark if it is a sign or a typed box. */
  private static Placed typed(Placed word) {
    String text = word.text();
    if (text.length() == 1 && EMPTY_SIGNS.contains(text)) {
      return as(TickState.EMPTY, word);
    }
    if ((text.length() == 1 && TICKED_SIGNS.contains(text)) || TYPED_TICK.matcher(text).matches()) {
      return as(TickState.TICKED, word);
    }
    return TYPED_BOX.matcher(text).matches()
        ? as(word.word().confidence() >= TYPED ? TickState.EMPTY : TickState.DOUBTFUL, word)
        : word;
  }

  private static Placed as(TickState state, Placed word) {
    return new Placed(word(new TickBox(word.word().box(), state)), word.upright());
  }

  // strokes of surely read letters and of digits may form a square
  private static boolean isWithin(Placed tick, Placed word) {
    Box box = word.upright();
    boolean isInside =
        tick.upright().x() > box.x() - 1
            && tick.upright().right() < box.right() + 1
            && common(tick.upright(), box) > 0;
    return (isInside && (isSureText(tick, word) || isOfALetter(tick, word)))
        || (isNumber(word) && letters(tick, word) > 0);
  }

  private static boolean isSureText(Placed tick, Placed word) {
    String text = AROUND.matcher(word.text()).replaceAll("");
    boolean isPart = common(tick.upright(), word.upright()) < COVERED * word.upright().width();
    double least = isPart && Syllables.isPossible(text) ? PROBABLE_WORD : SURE_WORD;
    return text.length() > 1 && word.word().confidence() >= least && TEXT.matcher(text).matches();
  }

  // what is read in place of a box is as high as the box
  private static boolean isOfALetter(Placed tick, Placed word) {
    return word.word().confidence() >= READ
        && word.text().codePoints().anyMatch(Character::isLetter)
        && tick.upright().height() < LOWER * word.upright().height();
  }

  // a number without one of its digits would be another one, and nobody would notice
  private static boolean isNumber(Placed word) {
    return NUMBER.matcher(word.text()).matches()
        && (word.text().length() > 1 || word.word().confidence() >= SURE_WORD);
  }

  /** Returns what of a word is outside of the tick boxes; empty if nothing is. */
  private static Optional<Placed> outside(Placed word, List<Placed> ticks) {
    Placed rest = word;
    for (Placed tick : ticks) {
      Box box = rest.upright();
      double common = common(tick.upright(), box);
      int letters = letters(tick, rest);
      if (common >= COVERED * box.width() || letters >= rest.text().length()) {
        return Optional.empty();
      }
      if (letters > 0) {
        boolean isBefore = tick.upright().centerX() < box.centerX();
        rest =
            isBefore
                ? Blanks.part(rest, letters, rest.text().length())
                : Blanks.part(rest, 0, rest.text().length() - letters);
      }
    }
    return Optional.of(rest);
  }

  /** Returns how many letters of a word are where a tick box is. */
  private static int letters(Placed tick, Placed word) {
    double share = common(tick.upright(), word.upright()) / word.upright().width();
    return (int) Math.round(share * word.text().length());
  }

  private static double common(Box one, Box other) {
    return Math.max(0, Math.min(one.right(), other.right()) - Math.max(one.x(), other.x()));
  }
}
