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
 * and the like are their lengths), the set of Thông tư 05/2025/TT-BNV, what links a paper to its
 * dossier, and what the national store wants to know of a result. Definitions of kinds of paper add
 * others.
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

  /** Type of fields whose cleaners have no name: what they make is a text. */
  private static final String OWN = "text";

  private static final Map<String, MetadataField> BY_NAME = new LinkedHashMap<>();

  static {
    // Identify the paper
    key("typeName", 100, "text");
    put("codeNumber", OWN, MetadataFields::number, 11, true, false);
    key("codeNotation", 30, "documentNotation");
    key("issuedDate", 10, "date");
    key("organName", 200, "text");
    key("subject", 500, "text");
    // Identify its owner and dossier
    key("taxCode", 14, "taxCode");
    key("idNumber", 12, "personalId");
    key("procedureCode", 40, "procedureCode");
    many("dossierCode", 60, "dossierCode");
    // Of the paper
    other("issuedYear", 4, raw -> matching(YEAR, raw));
    other("issuedPlace", 100, "text");
    other("signerName", 50, "personName");
    other("signerPosition", 100, "text");
    other("urgency", 30, "text");
    other("secrecy", 30, "text");
    many("recipients", 1000, "text");
    other("arrivalNumber", 10, "text");
    other("arrivalDate", 10, "date");
    // Of a result, for the national store
    other("validUntil", 10, "date");
    other("validityScope", 200, "text");
    other("resultCode", 20, "resultCode");
    // Of the stamp of a certified copy
    other("copyForm", 100, "text");
    other("certificationNumber", 30, "text");
    other("certificationBook", 50, "text");
    other("certifiedOn", 10, "date");
    other("certifiedBy", 200, "text");
    // Of the archive
    other("language", 100, LANGUAGE);
    other("pageAmount", 4, raw -> matching(COUNT, raw));
    other("description", 500, "text");
    other("inforSign", 30, "text");
    other("keyword", 100, "text");
    other("mode", 20, MODE);
    other("confidenceLevel", 30, CONFIDENCE_LEVEL);
    other("format", 50, FORMAT);
    other("docId", 25, "text");
    other("arcDocCode", 100, "text");
    other("maintenance", 30, MAINTENANCE);
    other("autograph", 2000, "text");
    other("process", 200, "text");
    other("riskRecovery", 30, "text");
    other("riskRecoveryStatus", 30, "text");
    other("isCan", 30, "text");
  }

  private MetadataFields() {}

  private static void key(String name, int length, String type) {
    put(name, type, cleaner(type), length, true, false);
  }

  private static void other(String name, int length, String type) {
    put(name, type, cleaner(type), length, false, false);
  }

  private static void many(String name, int length, String type) {
    put(name, type, cleaner(type), length, false, true);
  }

  /** A field with a cleaner of its own. */
  private static void other(String name, int length, Cleaner cleaner) {
    put(name, OWN, cleaner, length, false, false);
  }

  private static void put(
      String name, String type, Cleaner cleaner, int length, boolean isKey, boolean isManyValued) {
    BY_NAME.put(name, new MetadataField(name, type, cleaner, length, isKey, isManyValued));
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
