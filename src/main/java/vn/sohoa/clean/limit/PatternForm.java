package vn.sohoa.clean.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Walks through a pattern before it is compiled: refuses what only {@link Pattern} knows or what
 * RE2/J would understand otherwise without a word, and what would become too large. Used once.
 */
final class PatternForm {
  /** Largest number of instructions that repetitions may expand to. */
  static final int MAX_SIZE = 5_000;

  private static final String SUPPORTED_FLAGS = "ims-";
  private static final String SUPPORTED_ESCAPES = "AaBbDdfnPprSstuWwxz";
  private static final int BELL = 7;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final String written;
  private final StringBuilder form = new StringBuilder();

  /**
   * Letters that ranges leave out. RE2/J takes long s and the sign of Kelvin for s and k, which a
   * range over them would find, too; and it never finishes to fold rounded Cyrillic letters of old
   * church books, as its tables (of version 1.8) are older than those of Java.
   */
  private static final List<Letters> LEFT_OUT =
      List.of(new Letters(0x17f, 0x17f), new Letters(0x1c80, 0x1c88), new Letters(0x212a, 0x212a));

  private static final Letters UNFOLDABLE = LEFT_OUT.get(1);

  /**
   * @param last inclusive
   */
  private record Letters(int first, int last) {
    boolean has(int character) {
      return character >= first && character <= last;
    }
  }

  private final Deque<Long> outer = new ArrayDeque<>();
  private final EmptyMatch empty = new EmptyMatch();
  private int at;

  /** Size of what is before the last atom, within the group. */
  private long size;

  /** Size of the last atom, which a repetition multiplies. */
  private long last;

  PatternForm(String written) {
    this.written = written;
  }

  /** Returns the pattern in the syntax of RE2/J. */
  String checked() {
    try {
      Pattern.compile(written, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new UnusablePatternException("is no regular expression: " + e.getDescription(), e);
    } catch (StackOverflowError e) {
      throw new UnusablePatternException("is nested too deeply", e);
    }
    written.codePoints().forEach(PatternForm::requireFoldable);
    requireUnquoted();
    while (at < written.length()) {
      next();
      if (size + last > MAX_SIZE) {
        throw new UnusablePatternException(
            "is too large: its repetitions expand to more than " + MAX_SIZE + " steps");
      }
    }
    return form.toString();
  }

  /** Java takes quotations away before it reads, also from within a number or a name. */
  private void requireUnquoted() {
    int sign = written.indexOf('\\');
    while (sign >= 0) {
      if (written.startsWith("Q", sign + 1)) {
        throw new UnusablePatternException(
            "has '\\Q', which is not supported; write '\\' before each sign");
      }
      sign = written.indexOf('\\', sign + 2);
    }
  }

  private void next() {
    switch (written.charAt(at)) {
      case '\\' -> {
        atom(1, is('b', 1) || is('B', 1) || is('A', 1) || is('z', 1));
        escape();
      }
      case '[' -> {
        atom(1, false);
        letters();
      }
      case '(' -> open();
      case ')' -> {
        copy(1);
        last = size + last + 2;
        size = outer.isEmpty() ? 0 : outer.pop();
        empty.close();
      }
      case '*', '+', '?' -> {
        empty.repeat(!is('+'), !is('?'));
        copy(1);
        repeated(1);
      }
      case '{' -> counted();
      case '|' -> {
        atom(1, true);
        empty.alternative();
        copy(1);
      }
      default -> {
        atom(1, is('^') || is('$'));
        copy(1);
      }
    }
  }

  private void atom(long length, boolean isEmpty) {
    size += last;
    last = length;
    empty.add(isEmpty);
  }

  private void repeated(long times) {
    last = last * times + times;
    if (is('+')) {
      throw new UnusablePatternException("has a possessive repetition, which is not supported");
    }
    if (is('?')) {
      copy(1);
    }
  }

  private void counted() {
    int end = written.indexOf('}', at);
    String[] counts = written.substring(at + 1, end).split(",", 2);
    empty.repeat(Long.parseLong(counts[0].strip()) == 0, counts[counts.length - 1].isBlank());
    copy(end + 1 - at);
    long most = 1;
    for (String count : counts) {
      if (count.length() > 1 && count.startsWith("0")) {
        throw new UnusablePatternException("has a number of repetitions that starts with 0");
      }
      most = count.isBlank() ? most + 1 : Math.max(most, Long.parseLong(count.strip()));
    }
    repeated(most);
  }

  private void open() {
    boolean isPlain = at + 1 >= written.length() || written.charAt(at + 1) != '?';
    if (isPlain) {
      push(1);
      return;
    }
    int kind = at + 2;
    char sign = written.charAt(kind);
    if (sign == '<' && Character.isLetter(written.charAt(kind + 1))) {
      push(written.indexOf('>', at) + 1 - at);
    } else if (sign == '=' || sign == '!' || sign == '<' || sign == '>') {
      throw new UnusablePatternException(
          "has '(?" + sign + "'; looking ahead or behind and atomic groups are not supported");
    } else {
      flags(kind);
    }
  }

  private void flags(int from) {
    int end = from;
    while (written.charAt(end) != ':' && written.charAt(end) != ')') {
      if (SUPPORTED_FLAGS.indexOf(written.charAt(end)) < 0) {
        throw new UnusablePatternException(
            "has the flag '" + written.charAt(end) + "'; only i, m and s are supported");
      }
      end++;
    }
    if (written.charAt(end) == ')') {
      empty.cut();
      copy(end + 1 - at);
    } else {
      push(end + 1 - at);
    }
  }

  private void push(int length) {
    size += last;
    last = 0;
    empty.open();
    outer.push(size);
    size = 0;
    copy(length);
  }

  // [...]
  private void letters() {
    copy(is('^', 1) ? 2 : 1);
    if (is(']')) {
      throw new UnusablePatternException("has '[]'; write '\\]' for a bracket among letters");
    }
    while (!is(']')) {
      int start = form.length();
      OptionalInt low = letter();
      if (is('-') && !is(']', 1)) {
        copy(1);
        range(start, low, letter());
      }
    }
    copy(1);
  }

  /** Copies one member of a class; returns the character that it is, unless it stands for many. */
  private OptionalInt letter() {
    if (is('\\')) {
      OptionalInt value = escaped();
      escape();
      return value;
    }
    if (is('[')) {
      throw new UnusablePatternException("has '[' within '[…]'; write '\\[' for the bracket");
    }
    if (is('&') && is('&', 1)) {
      throw new UnusablePatternException("has '&&' within '[…]', which is not supported");
    }
    int value = written.codePointAt(at);
    copy(Character.charCount(value));
    return OptionalInt.of(value);
  }

  private OptionalInt escaped() {
    char sign = written.charAt(at + 1);
    return switch (sign) {
      case 'u' -> OptionalInt.of(Integer.parseInt(written, at + 2, at + 6, 16));
      case 'x' ->
          OptionalInt.of(
              is('{', 2)
                  ? Integer.parseInt(written, at + 3, written.indexOf('}', at), 16)
                  : Integer.parseInt(written, at + 2, at + 4, 16));
      case 'a' -> OptionalInt.of(BELL);
      case 'f' -> OptionalInt.of('\f');
      case 'n' -> OptionalInt.of('\n');
      case 'r' -> OptionalInt.of('\r');
      case 't' -> OptionalInt.of('\t');
      default ->
          sign < FIRST_BEYOND_ASCII && Character.isLetterOrDigit(sign)
              ? OptionalInt.empty()
              : OptionalInt.of(written.codePointAt(at + 1));
    };
  }

  /** What is not understood here must not be a range, since RE2/J might never finish it. */
  private void range(int start, OptionalInt low, OptionalInt high) {
    if (low.isEmpty() || high.isEmpty()) {
      throw new UnusablePatternException(
          "has a range of more than letters; write a '-' at the end of '[…]'");
    }
    if (hasLeftOut(low.getAsInt(), high.getAsInt())) {
      leaveOut(start, low.getAsInt(), high.getAsInt());
    }
  }

  /** Writes a range anew, without the letters that are left out. */
  private void leaveOut(int start, int low, int high) {
    form.setLength(start);
    int from = low;
    for (Letters gap : LEFT_OUT) {
      write(from, Math.min(high, gap.first - 1));
      from = Math.max(from, gap.last + 1);
    }
    write(from, high);
  }

  private void write(int low, int high) {
    if (low <= high) {
      form.append("\\x{%x}-\\x{%x}".formatted(low, high));
    }
  }

  private static boolean hasLeftOut(int low, int high) {
    return LEFT_OUT.stream().anyMatch(gap -> low <= gap.last && high >= gap.first);
  }

  private static void requireFoldable(int character) {
    if (UNFOLDABLE.has(character)) {
      throw new UnusablePatternException(
          "has the letter U+%X, which is not supported".formatted(character));
    }
  }

  private void escape() {
    char sign = written.charAt(at + 1);
    switch (sign) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k' ->
          throw new UnusablePatternException(
              "has '\\" + sign + "'; references back and octal numbers are not supported");
      case 'u' -> codePoint();
      case 'p', 'P' -> property();
      case 'x' -> {
        requireFoldable(escaped().orElseThrow());
        copy(is('{', 2) ? written.indexOf('}', at) + 1 - at : 4);
      }
      case 'b' -> {
        if (is('{', 2)) {
          throw new UnusablePatternException("has '\\b{', which is not supported");
        }
        copy(2);
      }
      default -> {
        requireSupported(sign);
        copy(1 + Character.charCount(written.codePointAt(at + 1)));
      }
    }
  }

  private static void requireSupported(char sign) {
    boolean isLetter = sign < FIRST_BEYOND_ASCII && Character.isLetter(sign);
    if (isLetter && SUPPORTED_ESCAPES.indexOf(sign) < 0) {
      throw new UnusablePatternException("has '\\" + sign + "', which is not supported");
    }
  }

  private void codePoint() {
    int sign = Integer.parseInt(written, at + 2, at + 6, 16);
    requireFoldable(sign);
    if (Character.isSurrogate((char) sign)) {
      throw new UnusablePatternException("has half of a character; write '\\x{…}' for all of it");
    }
    form.append("\\x{").append(written, at + 2, at + 6).append('}');
    at += 6;
  }

  // \p{IsLatin} is \p{Latin} there
  private void property() {
    if (is('{', 2) && written.startsWith("Is", at + 3)) {
      form.append(written, at, at + 3);
      at += 5;
      copy(written.indexOf('}', at) + 1 - at);
    } else {
      copy(is('{', 2) ? written.indexOf('}', at) + 1 - at : 3);
    }
  }

  private boolean is(char sign) {
    return is(sign, 0);
  }

  private boolean is(char sign, int ahead) {
    return at + ahead < written.length() && written.charAt(at + ahead) == sign;
  }

  private void copy(int length) {
    form.append(written, at, at + length);
    at += length;
  }
}
