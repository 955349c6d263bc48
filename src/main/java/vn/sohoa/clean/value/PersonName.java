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
 * degrees are no part of it, NĐ 30/2020 Phụ lục I Phần I.II.7.
 *
 * @param value composed, each word with a capital; spelling as printed
 */
public record PersonName(String value) {
  private static final int MOST_WORDS = 12;
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:ông|bà|anh|chị|cô|đồng chí|đ/c|mr|mrs|ms|gs|pgs|ts|tskh|ths|bs|ks|kts|ls|cn)(?:[.:]\\s*|\\s+|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Ông is a family name too, of people with two more syllables at most: Ông Ích Khiêm. */
  private static final Pattern MAYBE_FAMILY_NAME =
      Pattern.compile("(?:Ô[Nn][Gg] |ông (?=\\p{Ll}))(?<rest>\\S+(?: \\S+)?)");

  private static final Pattern FRAME = Pattern.compile("^[\\s:.,;-]+|[\\s:,;-]+$");
  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*(?: \\p{L}[\\p{L}\\p{M}'’.-]*)*");
  private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}");

  public PersonName {
    if (!isName(value)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /**
   * Reads a name in any case, with or without a form of address before it. Where nobody can tell
   * whether Ông is one, it stays.
   */
  public static Optional<PersonName> parse(String text) {
    String bare = withoutTitles(FRAME.matcher(VietnameseText.tidy(text)).replaceAll(""));
    // A capital may look like another letter than the small one did: ð is eth, Ð mostly đ
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

  /** Equal for names that differ only in case and in where the tone stands: Hoà and Hòa. */
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
    return NAME.matcher(text).matches()
        && text.chars().filter(sign -> sign == ' ').count() < MOST_WORDS;
  }

  // the upper case of some Greek letters is two, so that the next cleaning would see another word
  private static String titleCase(String letter) {
    return Character.toString(Character.toTitleCase(letter.codePointAt(0)));
  }

  // mixed case is the bearer's own: McDonald
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
