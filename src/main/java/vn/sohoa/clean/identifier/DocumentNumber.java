package vn.sohoa.clean.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Number and notation of a paper (số, ký hiệu văn bản), NĐ 30/2020 Phụ lục I, e.g. {@code
 * 15/QĐ-BNV}.
 *
 * @param number positive, unique within its year and kind
 * @param year year in the number, present for legal normative papers
 * @param notation text after the number, without spaces, e.g. {@code QĐ-BNV}
 * @param family grammar of the number
 */
public record DocumentNumber(int number, Optional<Integer> year, String notation, Family family) {
  /** Grammars of document numbers. */
  public enum Family {
    /** {@code 15/QĐ-BNV}, {@code 118/2025/NĐ-CP}. */
    ORDINARY,
    /** {@code 72/2025/QH15}. */
    ASSEMBLY,
    /** Numbers of the Party, with the kind before the slash: {@code 14748-CV/VPTW}. */
    PARTY
  }

  /** Longer texts, in characters, are no number and no notation; matching takes stack for parts. */
  private static final int MAX_LENGTH = 500;

  private static final String CAPITAL = "[A-ZĐƯÂĂÊÔƠ]";
  private static final String NOTATION =
      CAPITAL
          + "[A-Za-zĐđƯưÂĂÊÔƠ]{0,9}(?:-"
          + CAPITAL.replace("]", "&]")
          + "[A-Za-zĐđƯưÂĂÊÔƠ0-9&.]*)*";
  private static final Pattern ORDINARY =
      Pattern.compile(
          "(?<number>\\d{1,5})(?:/(?<year>(?:19|20)\\d{2}))?/(?<notation>" + NOTATION + ")");
  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?<number>\\d{1,5})/(?<year>(?:19|20)\\d{2})/(?<notation>(?:QH|UBTVQH)\\d{1,2})");
  private static final Pattern PARTY =
      Pattern.compile("(?<number>\\d{1,5})-(?<notation>[A-ZĐ]+[a-zđ]*/[A-ZĐƯ]+)");
  private static final Pattern NOTATION_ONLY = Pattern.compile(NOTATION + "|(?:QH|UBTVQH)\\d{1,2}");
  private static final Pattern SPACED =
      Pattern.compile(
          CAPITAL + "[A-Za-zĐ]{1,4}-" + CAPITAL + "{2,8}(?: [\\p{Lu}\\p{Ll}]\\p{Ll}+){1,3}");
  private static final Pattern PREFIX = Pattern.compile("^[Ss][ốoôóổỐ6]\\s*[:.;]?\\s*(?=[\\d/-])");
  private static final Pattern TAIL = Pattern.compile("(?:\\G|(?<![-./:;,_]))[-./:;,_]+$");

  public DocumentNumber {
    if (number <= 0) {
      throw new IllegalArgumentException("document number must be positive: " + number);
    }
  }

  /**
   * Parses a number with its notation; empty if the number is blank or does not match any grammar.
   */
  public static Optional<DocumentNumber> parse(String text) {
    String compact = compact(text);
    return match(ASSEMBLY, Family.ASSEMBLY, compact)
        .or(() -> match(PARTY, Family.PARTY, compact))
        .or(() -> match(ORDINARY, Family.ORDINARY, compact));
  }

  /** Parses a notation without a number, e.g. {@code KH-BQL} where the number was left blank. */
  public static Optional<String> parseNotation(String text) {
    String compact = compact(text).replaceFirst("^/", "");
    return compact.length() <= MAX_LENGTH && NOTATION_ONLY.matcher(compact).matches()
        ? Optional.of(compact)
        : Optional.empty();
  }

  /**
   * Parses a notation whose last unit is written out, against NĐ 30/2020 but in use, e.g. {@code
   * TB-QL Đào tạo}.
   */
  public static Optional<String> parseSpacedNotation(String text) {
    String tidy = compact(text).replaceFirst("^/", "");
    return tidy.length() <= MAX_LENGTH && SPACED.matcher(tidy).matches()
        ? Optional.of(tidy)
        : Optional.empty();
  }

  /** Returns the kind of paper named by the notation; empty for an official letter (công văn). */
  public Optional<DocumentType> type() {
    String first = notation.split("[-/]", 2)[0];
    return family == Family.ASSEMBLY ? Optional.empty() : DocumentType.ofAbbreviation(first);
  }

  /** Returns the number as written by NĐ 30/2020, with at least two digits. */
  public String writtenNumber() {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  @Override
  public String toString() {
    String head = writtenNumber() + year.map(value -> "/" + value).orElse("");
    return head + (family == Family.PARTY ? "-" : "/") + notation;
  }

  private static Optional<DocumentNumber> match(Pattern pattern, Family family, String text) {
    Matcher matcher = pattern.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches() || matcher.group("number").matches("0+")) {
      return Optional.empty();
    }
    Optional<Integer> year =
        family == Family.PARTY
            ? Optional.empty()
            : Optional.ofNullable(matcher.group("year")).map(Integer::valueOf);
    int number = Integer.parseInt(matcher.group("number"));
    return Optional.of(new DocumentNumber(number, year, matcher.group("notation"), family));
  }

  private static String compact(String text) {
    String bare = PREFIX.matcher(VietnameseText.tidy(text)).replaceFirst("");
    String joined =
        bare.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
            .replace('\u2044', '/')
            .replaceAll(" ?([/-]) ?", "$1");
    return TAIL.matcher(joined).replaceFirst("");
  }
}
