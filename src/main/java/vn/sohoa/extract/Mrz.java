package vn.sohoa.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machine-readable zone of a passport (two lines of 44 characters) or an identity card (three
 * of 30), ICAO Doc 9303. Nothing is taken from it whose check digit is wrong.
 */
final class Mrz {
  private static final int PASSPORT_LENGTH = 44;
  private static final int CARD_LENGTH = 30;
  private static final Pattern LINE = Pattern.compile("[A-Z0-9<]{28,46}");
  private static final String WEIGHTS = "731";
  private static final int CENTURY = 100;

  private Mrz() {}

  /** A row of words as a line of the zone, if it looks like one. */
  static Optional<String> line(String text) {
    String joined = text.replace(" ", "").replace("«", "<<").replace("‹", "<").replace("&lt;", "<");
    return Optional.of(joined)
        .filter(line -> LINE.matcher(line).matches())
        .filter(line -> line.contains("<") || line.matches(".*\\d{6}.*"));
  }

  /** The fields that lines in a row hold, by name; none where they are no zone. */
  static Map<String, String> read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 < lines.size() && lines.get(i).startsWith("P")) {
        return passport(fit(lines.get(i), PASSPORT_LENGTH), fit(lines.get(i + 1), PASSPORT_LENGTH));
      }
      if (i + 2 < lines.size() && lines.get(i).startsWith("I")) {
        return card(
            fit(lines.get(i), CARD_LENGTH),
            fit(lines.get(i + 1), CARD_LENGTH),
            fit(lines.get(i + 2), CARD_LENGTH));
      }
    }
    return Map.of();
  }

  private static Map<String, String> passport(String first, String second) {
    var fields = new LinkedHashMap<String, String>();
    putChecked(fields, "passportNumber", second.substring(0, 9), second.charAt(9));
    putDay(fields, "birthDate", second.substring(13, 19), second.charAt(19), false);
    putDay(fields, "validUntil", second.substring(21, 27), second.charAt(27), true);
    if (!fields.isEmpty()) {
      put(fields, "nationality", second.substring(10, 13));
      putSex(fields, second.charAt(20));
      put(fields, "fullName", name(first.substring(5)));
    }
    return fields;
  }

  private static Map<String, String> card(String first, String second, String third) {
    var fields = new LinkedHashMap<String, String>();
    putChecked(fields, "documentNumber", first.substring(5, 14), first.charAt(14));
    putDay(fields, "birthDate", second.substring(0, 6), second.charAt(6), false);
    putDay(fields, "validUntil", second.substring(8, 14), second.charAt(14), true);
    String personal = digits(first.substring(15, 27));
    if (fields.containsKey("documentNumber") && personal.matches("\\d{12}")) {
      fields.put(FieldName.ID_NUMBER.metadataName(), personal);
    }
    if (!fields.isEmpty()) {
      putSex(fields, second.charAt(7));
      put(fields, "fullName", name(third));
    }
    return fields;
  }

  private static void putChecked(
      Map<String, String> fields, String name, String value, char check) {
    if (isRight(value, check)) {
      put(fields, name, value);
    }
  }

  private static void putDay(
      Map<String, String> fields, String name, String value, char check, boolean future) {
    String day = digits(value);
    if (!day.matches("\\d{6}") || !isRight(day, check)) {
      return;
    }
    int year = Integer.parseInt(day.substring(0, 2));
    // a birth lies in the past hundred years, an expiry in this century
    int century =
        future || year <= LocalDate.now(java.time.Clock.systemUTC()).getYear() % CENTURY
            ? 2000
            : 1900;
    try {
      fields.put(
          name,
          LocalDate.of(
                  century + year,
                  Integer.parseInt(day.substring(2, 4)),
                  Integer.parseInt(day.substring(4)))
              .toString());
    } catch (DateTimeException e) {
      fields.remove(name);
    }
  }

  private static void putSex(Map<String, String> fields, char sex) {
    if (sex == 'M' || sex == 'F') {
      fields.put("sex", sex == 'M' ? "Nam" : "Nữ");
    }
  }

  private static void put(Map<String, String> fields, String name, String value) {
    String bare = value.replace("<", "");
    if (!bare.isBlank()) {
      fields.put(name, name.equals("fullName") ? value : bare);
    }
  }

  private static String name(String text) {
    return text.replaceAll("<+$", "").replaceAll("<+", " ").strip();
  }

  static boolean isRight(String value, char check) {
    char wanted = digits(String.valueOf(check)).charAt(0);
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      sum += number(value.charAt(i)) * (WEIGHTS.charAt(i % WEIGHTS.length()) - '0');
    }
    return wanted == (char) ('0' + sum % 10);
  }

  private static int number(char letter) {
    if (letter == '<') {
      return 0;
    }
    return Character.isDigit(letter) ? letter - '0' : letter - 'A' + 10;
  }

  private static String digits(String group) {
    return group.replace('O', '0').replace('I', '1').replace('S', '5').replace('B', '8');
  }

  private static String fit(String line, int length) {
    String padded = line + "<".repeat(Math.max(0, length - line.length()));
    return padded.substring(0, length);
  }
}
