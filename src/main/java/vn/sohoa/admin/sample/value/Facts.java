package vn.sohoa.admin.sample.value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoa.clean.text.VietnameseText;

/**
 * What one invented paper is about. A fact is drawn when it is first asked for and then stays, so
 * that all parts of a paper agree.
 *
 * <p>Texts contain placeholders: {@code {company}} is a fact; {@code {company#2}} another one of
 * the same sort; {@code {day.signed}} and {@code {long.signed}} a date in digits and in words;
 * {@code {n:5-90}} a number, {@code {g:1000-9000}} one with points between thousands, {@code {d:6}}
 * digits, all three new each time; {@code {company|upper}} and {@code {company|plain}} are in
 * capitals and without diacritics.
 */
public final class Facts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]+)(?:\\|(\\w+))?}");
  private static final Pattern NO_DIGITS = Pattern.compile("\\D");
  private static final String SPELL = "spell.";
  private static final int DEEPEST = 12;

  private final Words words;
  private final Dice dice;
  private final LocalDate paperDay;
  private final String dateSeparator;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  Facts(Words words, Dice dice, LocalDate paperDay, Map<String, String> given) {
    this.words = words;
    this.dice = dice;
    this.paperDay = paperDay;
    this.dateSeparator = dice.chance(0.75) ? "/" : dice.chance(0.5) ? "-" : ".";
    this.known.putAll(given);
    this.days.put("paper", paperDay);
  }

  /** Returns the day of the paper. */
  public LocalDate paperDay() {
    return paperDay;
  }

  /**
   * Returns a text with its placeholders filled.
   *
   * @throws IllegalArgumentException if a placeholder is unknown
   */
  public String say(String text) {
    return say(text, "", 0);
  }

  private String say(String text, String suffix, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("placeholders refer to each other: " + text);
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    var said = new StringBuilder();
    while (matcher.find()) {
      String value = value(matcher.group(1), suffix, depth);
      matcher.appendReplacement(said, Matcher.quoteReplacement(turned(value, matcher.group(2))));
    }
    return matcher.appendTail(said).toString();
  }

  private String value(String name, String suffix, int depth) {
    Optional<String> number = Numbers.draw(name, dice);
    if (number.isPresent()) {
      return number.get();
    }
    int hash = name.indexOf('#');
    String base = hash < 0 ? name : name.substring(0, hash);
    String own = hash < 0 ? suffix : name.substring(hash);
    String key = base + own;
    String found = known.get(key);
    if (found == null) {
      found = draw(base, own, depth);
      known.put(key, found);
    }
    return found;
  }

  private String draw(String name, String suffix, int depth) {
    int dot = name.indexOf('.');
    if (name.startsWith(SPELL)) {
      String amount = value(name.substring(SPELL.length()), suffix, depth);
      return Spelling.of(Long.parseLong(NO_DIGITS.matcher(amount).replaceAll(""))) + " đồng";
    }
    if (dot > 0) {
      LocalDate day = day(name.substring(dot + 1), suffix);
      return switch (name.substring(0, dot)) {
        case "day" -> Dates.digits(day, dateSeparator);
        case "long" -> Dates.words(day);
        case "year" -> String.valueOf(day.getYear());
        case "yymmdd" -> Dates.machine(day);
        default -> throw new IllegalArgumentException("unknown placeholder " + name);
      };
    }
    return switch (name) {
      case "person" -> InventedNames.person(dice);
      case "company" -> InventedNames.enterprise(dice);
      case "sex" -> value("person", suffix, depth).contains(" Thị ") ? "Nữ" : "Nam";
      case "taxCode" -> Numbers.taxCode(dice);
      case "personalId" ->
          Numbers.personalId(
              day("birth", suffix).getYear(), value("sex", suffix, depth).equals("Nữ"), dice);
      default -> listed(name, suffix, depth);
    };
  }

  private String listed(String name, String suffix, int depth) {
    return words
        .list(name)
        .map(list -> say(dice.pick(list), suffix, depth + 1))
        .orElseThrow(() -> new IllegalArgumentException("unknown placeholder " + name));
  }

  private LocalDate day(String name, String suffix) {
    return days.computeIfAbsent(
        name.equals("paper") ? name : name + suffix,
        _ -> paperDay.plusDays(words.day(name).draw(dice)));
  }

  private static String turned(String value, @Nullable String how) {
    return switch (how) {
      case null -> value;
      case "upper" -> value.toUpperCase(Locale.ROOT);
      case "plain" -> VietnameseText.searchKey(value).toUpperCase(Locale.ROOT);
      case "lower" ->
          value.isEmpty() ? value : Character.toLowerCase(value.charAt(0)) + value.substring(1);
      default -> throw new IllegalArgumentException("unknown form " + how);
    };
  }
}
