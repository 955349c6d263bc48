package vn.sohoa.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.message.Message;

/**
 * Parser of the import format: comma-separated values in UTF-8; the first line names the columns,
 * in any order; unknown columns are ignored. Required are {@code wardCode, ward, district,
 * province, isDividedWard, newWardCode, newWard, newProvince}, as in the public table
 * vietnamadminunits (MIT).
 */
final class UnitTable {
  private static final int CODE_DIGITS = 5;
  private static final Pattern FRACTION = Pattern.compile("\\.0$");
  private static final List<String> NEEDED =
      List.of(
          "wardCode",
          "ward",
          "district",
          "province",
          "isDividedWard",
          "newWardCode",
          "newWard",
          "newProvince");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          // Spreadsheets write a comma more than there are columns
          .setAllowMissingColumnNames(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private UnitTable() {}

  /**
   * Parses the whole table.
   *
   * @throws BadUnitLine if a line is invalid, for the first such line
   */
  static List<UnitChange> parse(String csv) {
    var changes = new ArrayList<UnitChange>();
    try (CSVParser rows = CSVParser.parse(SentText.inner(csv), FORMAT)) {
      needColumns(rows.getHeaderNames());
      for (CSVRecord row : rows) {
        changes.add(change(row));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new BadUnitLine(changes.size() + 2, Message.of("fault.open-quote"), e);
    }
    return List.copyOf(changes);
  }

  private static void needColumns(List<String> names) {
    for (String needed : NEEDED) {
      if (!names.contains(needed)) {
        throw new BadUnitLine(1, Message.of("fault.no-column", needed));
      }
    }
  }

  private static UnitChange change(CSVRecord row) {
    try {
      return new UnitChange(
          code(row.get("wardCode")),
          row.get("ward"),
          row.get("district"),
          row.get("province"),
          code(row.get("newWardCode")),
          row.get("newWard"),
          row.get("newProvince"),
          isDivided(row));
    } catch (IllegalArgumentException e) {
      throw new BadUnitLine(row.getRecordNumber() + 1, Message.of("fault.unit"), e);
    }
  }

  private static boolean isDivided(CSVRecord row) {
    return switch (row.get("isDividedWard").toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0", "" -> false;
      default -> throw new BadUnitLine(row.getRecordNumber() + 1, Message.of("fault.json-flag"));
    };
  }

  // Spreadsheets drop leading zeros and store codes as fractions: 97, 10507.0
  private static String code(String written) {
    String digits = FRACTION.matcher(written).replaceFirst("");
    return "0".repeat(Math.max(0, CODE_DIGITS - digits.length())) + digits;
  }
}
