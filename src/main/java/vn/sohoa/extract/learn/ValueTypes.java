package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Chooses the form of values by examples: the first one that accepts all of them. What also accepts
 * ordinary texts or numbers is chosen only if label or values say so.
 */
final class ValueTypes {
  private static final String DATE =
      "ngày\\s*\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*,?\\s*năm\\s*\\d{4}|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}";
  private static final String DATE_WITHOUT_DAY_WORD =
      "\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*,?\\s*năm\\s*\\d{4}";
  private static final String MONEY =
      "[0-9][0-9.,]*\\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s*)?(?:đồng|VNĐ|VND|USD|đô la Mỹ|EUR)";
  private static final String AREA = "[0-9][0-9.,]*\\s*(?:m2|m²|ha|hecta|km2|km²)";
  private static final String PERCENTAGE = "\\d{1,5}(?:[.,]\\d{1,6})?\\s*%";

  /** Forms that no ordinary text has, the special ones first. */
  private static final List<ValueType> CERTAIN =
      List.of(
          ValueType.whole("dossierCode"),
          ValueType.whole("procedureCode"),
          ValueType.whole("resultCode"),
          ValueType.whole("date"),
          ValueType.whole("personalId"),
          ValueType.whole("taxCode"),
          ValueType.whole("percentage"),
          ValueType.whole("area"));

  private static final List<ValueType> WITHIN_TEXT =
      List.of(
          ValueType.within("date", DATE),
          ValueType.within("date", DATE_WITHOUT_DAY_WORD),
          ValueType.within("money", MONEY),
          ValueType.within("area", AREA),
          ValueType.within("percentage", PERCENTAGE));

  private static final Pattern MONEY_WORD =
      Pattern.compile(".*(?:dong|vnd|usd|trieu|\\bty\\b|\\$|bang chu|do la|eur).*");
  private static final Pattern MONEY_LABEL =
      Pattern.compile(".*\\b(?:von|tien|phi|gia|chi phi|luong|tri gia)\\b.*");
  private static final Pattern PHONE_LABEL =
      Pattern.compile(".*\\b(?:dien thoai|sdt|dt|fax|tel|phone|hotline)\\b.*");

  /** A value within a text begins it, but for a few words. */
  private static final int LATEST_START = 12;

  private ValueTypes() {}

  /**
   * Returns the form of the values.
   *
   * @param values texts after the label; at least one
   * @param preferred names of cleaners that are tried first
   */
  static ValueType of(String label, List<String> values, List<String> preferred) {
    return Stream.of(
            preferred.stream().map(ValueType::whole),
            CERTAIN.stream(),
            byHints(label, values),
            WITHIN_TEXT.stream())
        .flatMap(types -> types)
        .filter(type -> values.stream().allMatch(value -> accepts(type, value)))
        .findFirst()
        .orElse(ValueType.TEXT);
  }

  private static Stream<ValueType> byHints(String label, List<String> values) {
    String key = VietnameseText.searchKey(label);
    var types = Stream.<ValueType>builder();
    if (PHONE_LABEL.matcher(key).matches()) {
      types.add(ValueType.whole("phone"));
    }
    boolean isMoney =
        MONEY_LABEL.matcher(key).matches()
            || values.stream()
                .allMatch(it -> MONEY_WORD.matcher(VietnameseText.searchKey(it)).matches());
    if (isMoney) {
      types.add(ValueType.whole("money"));
    }
    if (values.stream().allMatch(value -> value.contains("/"))) {
      types.add(ValueType.whole("documentNumber"));
    }
    return types.build();
  }

  private static boolean accepts(ValueType type, String value) {
    if (type.pattern().isEmpty()) {
      return isClean(type, value);
    }
    return UserPattern.of(type.pattern().get())
        .findValue(value)
        .filter(found -> found.start() <= LATEST_START)
        .map(found -> isClean(type, value.substring(found.start(), found.end())))
        .orElse(false);
  }

  private static boolean isClean(ValueType type, String value) {
    Optional<Cleaned> cleaned = Cleaners.named(type.cleaner()).map(it -> it.clean(value));
    return cleaned.filter(it -> it.value().isPresent() && !it.isDoubtful()).isPresent();
  }
}
