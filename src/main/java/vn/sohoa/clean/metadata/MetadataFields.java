package vn.sohoa.clean.metadata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.clean.text.VietnameseText;

/**
 * The metadata fields with a fixed meaning: the minimum set of the BKHCN guidance of 11/2025 (S30
 * and the like are their lengths), the set of Thông tư 05/2025/TT-BNV, and what links a paper to
 * its dossier. Definitions of kinds of paper add others.
 */
public final class MetadataFields {
  private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,5})(/(?:19|20)\\d{2})?");
  private static final Pattern COUNT = Pattern.compile("0*([1-9]\\d{0,3})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");

  private static final CodeList LANGUAGE =
      new CodeList(
          Map.of(
              "01",
              "Tiếng Việt",
              "02",
              "Tiếng Anh",
              "06",
              "Việt Anh",
              "10",
              "Việt Trung",
              "11",
              "Khác"),
          true);
  private static final CodeList MODE =
      new CodeList(Map.of("01", "Công khai", "02", "Có điều kiện", "03", "Mật"), false);
  private static final CodeList CONFIDENCE_LEVEL =
      new CodeList(Map.of("01", "Gốc điện tử", "02", "Số hóa", "03", "Hỗn hợp"), false);
  private static final CodeList FORMAT =
      new CodeList(Map.of("01", "Tốt", "02", "Bình thường", "03", "Hỏng"), false);
  private static final CodeList MAINTENANCE =
      new CodeList(
          Map.of(
              "01",
              "Vĩnh viễn",
              "02",
              "70 năm",
              "03",
              "50 năm",
              "04",
              "30 năm",
              "05",
              "20 năm",
              "06",
              "10 năm",
              "07",
              "Khác"),
          true);

  private static final Map<String, MetadataField> BY_NAME = new LinkedHashMap<>();

  static {
    // Identify the paper
    key("typeName", 100, cleaner("text"));
    key("codeNumber", 11, MetadataFields::number);
    key("codeNotation", 30, cleaner("documentNotation"));
    key("issuedDate", 10, cleaner("date"));
    key("organName", 200, cleaner("text"));
    key("subject", 500, cleaner("text"));
    // Identify its owner and dossier
    key("taxCode", 14, cleaner("taxCode"));
    key("idNumber", 12, cleaner("personalId"));
    key("procedureCode", 40, cleaner("procedureCode"));
    many("dossierCode", 60, cleaner("dossierCode"));
    // Of the paper
    other("issuedYear", 4, raw -> matching(YEAR, raw));
    other("issuedPlace", 100, cleaner("text"));
    other("signerName", 50, cleaner("personName"));
    other("signerPosition", 100, cleaner("text"));
    other("urgency", 30, cleaner("text"));
    other("secrecy", 30, cleaner("text"));
    many("recipients", 1000, cleaner("text"));
    other("arrivalNumber", 10, cleaner("text"));
    other("arrivalDate", 10, cleaner("date"));
    // Of the archive
    other("language", 100, LANGUAGE);
    other("pageAmount", 4, raw -> matching(COUNT, raw));
    other("description", 500, cleaner("text"));
    other("inforSign", 30, cleaner("text"));
    other("keyword", 100, cleaner("text"));
    other("mode", 20, MODE);
    other("confidenceLevel", 30, CONFIDENCE_LEVEL);
    other("format", 50, FORMAT);
    other("docId", 25, cleaner("text"));
    other("arcDocCode", 100, cleaner("text"));
    other("maintenance", 30, MAINTENANCE);
    other("autograph", 2000, cleaner("text"));
    other("process", 200, cleaner("text"));
    other("riskRecovery", 30, cleaner("text"));
    other("riskRecoveryStatus", 30, cleaner("text"));
    other("isCan", 30, cleaner("text"));
  }

  private MetadataFields() {}

  private static void key(String name, int length, Cleaner cleaner) {
    BY_NAME.put(name, new MetadataField(name, cleaner, length, true, false));
  }

  private static void other(String name, int length, Cleaner cleaner) {
    BY_NAME.put(name, new MetadataField(name, cleaner, length, false, false));
  }

  private static void many(String name, int length, Cleaner cleaner) {
    BY_NAME.put(name, new MetadataField(name, cleaner, length, false, true));
  }

  private static Cleaner cleaner(String name) {
    return Cleaners.named(name).orElseThrow();
  }

  /**
   * Returns the number as NĐ 30/2020 writes it, with at least two digits, and its year if it has
   * one.
   */
  private static Cleaned number(String raw) {
    Matcher matcher = NUMBER.matcher(VietnameseText.tidy(raw).replace(" ", ""));
    return Cleaned.ofValid(
        matcher.matches()
            ? DocumentNumber.parse(matcher.group(1) + "/X")
                .map(number -> number.writtenNumber() + year(matcher))
            : Optional.empty(),
        raw);
  }

  private static String year(Matcher number) {
    return number.group(2) == null ? "" : number.group(2);
  }

  private static Cleaned matching(Pattern pattern, String raw) {
    Matcher matcher = pattern.matcher(VietnameseText.tidy(raw));
    return Cleaned.ofValid(
        matcher.matches() ? Optional.of(matcher.group(matcher.groupCount())) : Optional.empty(),
        raw);
  }

  /** Returns the field with this name; empty if only a kind of paper may define it. */
  public static Optional<MetadataField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public static Collection<MetadataField> all() {
    return List.copyOf(BY_NAME.values());
  }
}
