package vn.sohoa.extract.learn;

import java.util.regex.Pattern;

/** Writes texts that OCR read as YAML. */
public final class YamlText {
  /** What YAML reads as the same text without quotes, also within brackets. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{Nd} ./()-]*[\\p{L}\\p{Nd}.)])?");

  private YamlText() {}

  /** Returns the text as a scalar, quoted if necessary. */
  public static String scalar(String text) {
    String line = line(text);
    return PLAIN.matcher(line).matches() ? line : "'" + line.replace("'", "''") + "'";
  }

  /** Returns the text in one line, without characters that YAML does not permit. */
  public static String line(String text) {
    var line = new StringBuilder();
    text.codePoints()
        .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
        .filter(YamlText::isPermitted)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean isPermitted(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
