package vn.sohoa.clean.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Whole numbers in Vietnamese words (số viết bằng chữ), e.g. {@code một tỷ hai trăm năm mươi
 * triệu}. Diacritics are ignored, because OCR loses them; all variants of linh/lẻ, nghìn/ngàn,
 * tư/bốn, lăm/năm, mốt/một are accepted.
 */
final class NumberWords {
  private static final Pattern WORD_BREAK = Pattern.compile("[^a-z]+");

  private enum Unit {
    BILLION("ty", "tỷ", 1_000_000_000),
    MILLION("trieu", "triệu", 1_000_000),
    THOUSAND("nghin", "nghìn", 1_000);

    private final String key;
    private final String written;
    private final long value;

    Unit(String key, String written, long value) {
      this.key = key;
      this.written = written;
      this.value = value;
    }
  }

  private static final List<Unit> ALL = List.of(Unit.values());
  private static final List<Unit> OF_BILLIONS = List.of(Unit.THOUSAND);
  private static final Map<String, String> VARIANTS =
      Map.of(
          "ti", "ty", "ngan", "nghin", "le", "linh", "lam", "nam", "nham", "nam", "tu", "bon",
          "bay", "bay");
  private static final List<String> DIGITS =
      List.of("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin");
  private static final List<String> WRITTEN =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

  private NumberWords() {}

  /** Parses a number below 10<sup>15</sup>; empty if the words are not a number. */
  static OptionalLong parse(String text) {
    List<String> words =
        WORD_BREAK
            .splitAsStream(VietnameseText.searchKey(text))
            .filter(word -> !word.isEmpty())
            .map(word -> VARIANTS.getOrDefault(word, word))
            .toList();
    return words.isEmpty() ? OptionalLong.empty() : amount(words, ALL);
  }

  private static OptionalLong amount(List<String> words, List<Unit> units) {
    for (int place = 0; place < units.size(); place++) {
      Unit unit = units.get(place);
      int at = words.lastIndexOf(unit.key);
      if (at > 0) {
        List<String> after = words.subList(at + 1, words.size());
        return sum(
            count(words.subList(0, at), unit),
            unit.value,
            below(after, unit, units.subList(place + 1, units.size())));
      }
    }
    return group(words);
  }

  // Only billions take a multiplier in the thousands: nghìn tỷ
  private static OptionalLong count(List<String> words, Unit unit) {
    return unit == Unit.BILLION ? amount(words, OF_BILLIONS) : group(words);
  }

  private static OptionalLong below(List<String> words, Unit unit, List<Unit> smaller) {
    if (words.isEmpty()) {
      return OptionalLong.of(0);
    }
    return words.equals(List.of("ruoi")) ? OptionalLong.of(unit.value / 2) : amount(words, smaller);
  }

  private static OptionalLong sum(OptionalLong count, long unit, OptionalLong rest) {
    return count.isEmpty() || rest.isEmpty() || rest.getAsLong() >= unit
        ? OptionalLong.empty()
        : OptionalLong.of(count.getAsLong() * unit + rest.getAsLong());
  }

  // Parses a value from 0 to 999
  private static OptionalLong group(List<String> words) {
    int at = 0;
    long value = 0;
    if (words.size() > 1 && words.get(1).equals("tram")) {
      value = 100L * DIGITS.indexOf(words.getFirst());
      at = 2;
    }
    OptionalLong below = belowHundred(words.subList(at, words.size()));
    return value < 0 || below.isEmpty() || words.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(value + below.getAsLong());
  }

  private static OptionalLong belowHundred(List<String> words) {
    int digit = words.isEmpty() ? 0 : DIGITS.indexOf(words.getLast());
    List<String> before = words.isEmpty() || digit < 0 ? words : words.subList(0, words.size() - 1);
    int unit = Math.max(digit, 0);
    return switch (before.size()) {
      case 0 -> OptionalLong.of(unit);
      case 1 ->
          switch (before.getFirst()) {
            case "linh" -> digit < 0 ? OptionalLong.empty() : OptionalLong.of(unit);
            case "muoi" -> OptionalLong.of(10L + unit);
            default -> OptionalLong.empty();
          };
      case 2 -> {
        int tens = DIGITS.indexOf(before.getFirst());
        yield tens > 1 && before.get(1).equals("muoi")
            ? OptionalLong.of(10L * tens + unit)
            : OptionalLong.empty();
      }
      default -> OptionalLong.empty();
    };
  }

  /**
   * Returns the number in words.
   *
   * @param number 0 to 10<sup>15</sup> - 1
   */
  static String of(long number) {
    if (number == 0) {
      return WRITTEN.getFirst();
    }
    var words = new ArrayList<String>();
    append(number, words, false);
    return String.join(" ", words);
  }

  private static void append(long number, List<String> words, boolean inner) {
    for (Unit unit : ALL) {
      if (number >= unit.value) {
        append(number / unit.value, words, inner);
        words.add(unit.written);
        append(number % unit.value, words, true);
        return;
      }
    }
    if (number > 0) {
      appendGroup((int) number, words, inner);
    }
  }

  private static void appendGroup(int group, List<String> words, boolean inner) {
    int hundreds = group / 100;
    int rest = group % 100;
    if (hundreds > 0 || inner) {
      words.add(WRITTEN.get(hundreds));
      words.add("trăm");
    }
    if (rest > 0 && rest < 10 && (hundreds > 0 || inner)) {
      words.add("linh");
    }
    tensAndUnits(rest, words);
  }

  private static void tensAndUnits(int rest, List<String> words) {
    int tens = rest / 10;
    int unit = rest % 10;
    if (tens == 1) {
      words.add("mười");
    } else if (tens > 1) {
      words.add(WRITTEN.get(tens));
      words.add("mươi");
    }
    if (unit > 0) {
      words.add(unit(tens, unit));
    }
  }

  private static String unit(int tens, int unit) {
    if (unit == 1 && tens > 1) {
      return "mốt";
    }
    return unit == 5 && tens > 0 ? "lăm" : WRITTEN.get(unit);
  }
}
