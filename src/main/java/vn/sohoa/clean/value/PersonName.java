package vn.sohoa.clean.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Name of a person (họ và tên): family name, middle names, given name, in this order. Titles and
 * degrees are excluded, NĐ 30/2020 Phụ lục I Phần I.II.7.
 *
 * @param value NFC, each word capitalised; spelling as printed
 */
public record PersonName(String value) {
  private static final int MAX_WORDS = 12;
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:ông|bà|anh|chị|cô|đồng chí|đ/c|mr|mrs|ms|gs|pgs|ts|tskh|ths|bs|ks|kts|ls|cn)(?:[.:]\\s*|\\s+|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Ông is also a family name, of names with at most two more syllables: Ông Ích Khiêm. */
  private static final Pattern MAYBE_FAMILY_NAME =
      Pattern.compile("(?:Ô[Nn][Gg] |ông (?=\\p{Ll}))(?<rest>\\S+(?: \\S+)?)");

  private static final Pattern FRAME =
      Pattern.compile("^[\\s:.,;-]+|(?:\\G|(?<![\\s:,;-]))[\\s:,;-]+$");
  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*(?: \\p{L}[\\p{L}\\p{M}'’.-]*)*");
  private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}");

  public PersonName {
    if (!isName(value)) {
      throw new IllegalArgumentException("not a valid person name");
    }
  }

  /**
   * Parses a name in any case, with or without a form of address in front. An ambiguous Ông is
   * preserved.
   */
  public static Optional<PersonName> parse(String text) {
    String bare = withoutTitles(FRAME.matcher(VietnameseText.tidy(text)).replaceAll(""));
    // Tidy after capitalising, since a capital may have another homoglyph than the small letter: ð
    // is eth, but Ð usually stands for Đ
    String value = capitalise(VietnameseText.tidy(capitalise(bare)));
    return isName(value) ? Optional.of(new PersonName(value)) : Optional.empty();
  }

  public static Cleaned clean(String raw) {
    Optional<PersonName> name = parse(raw);
    Cleaned cleaned = Cleaned.ofValid(name, raw);
    return name.filter(found -> mayBeginWithTitle(found.value()))
        .map(found -> cleaned.with(FindingCode.LOW_CONFIDENCE, found.value()))
        .orElse(cleaned);
  }

  /** Returns a key that ignores case and the position of the tone mark: Hoà and Hòa. */
  public String key() {
    return VietnameseText.toneKey(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String withoutTitles(String text) {
    String rest = text;
    Matcher title = TITLE.matcher(rest);
    while (title.lookingAt() && !mayBeginWithTitle(rest)) {
      rest = rest.substring(title.end());
      title = TITLE.matcher(rest);
    }
    return rest;
  }

  private static boolean mayBeginWithTitle(String text) {
    Matcher name = MAYBE_FAMILY_NAME.matcher(text);
    return name.matches() && !TITLE.matcher(name.group("rest")).lookingAt();
  }

  private static boolean isName(String text) {
    // Words first: matching takes stack for each
    return text.chars().filter(sign -> sign == ' ').count() < MAX_WORDS
        && NAME.matcher(text).matches();
  }

  // The upper case of some Greek letters has two letters, so toUpperCase would not be idempotent
  private static String titleCase(String letter) {
    return Character.toString(Character.toTitleCase(letter.codePointAt(0)));
  }

  // Mixed case is the spelling of the bearer: McDonald
  private static String capitalise(String name) {
    boolean isMixed =
        !name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    return isMixed
        ? name
        : WORD_START
            .matcher(name.toLowerCase(Locale.ROOT))
            .replaceAll(start -> titleCase(start.group()));
  }
}
