package vn.sohoa.clean.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.DigitRepair;
import vn.sohoa.clean.text.Found;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Code of a dossier (mã số hồ sơ TTHC), e.g. {@code H15.50.05.13-261008-0975}.
 *
 * @param agency agency of the one-stop shop that received the dossier
 * @param receivedOn date of reception
 * @param serial digits after the date, at least four
 */
public record DossierCode(AgencyCode agency, LocalDate receivedOn, String serial) {
  /** Code formats, by the law in force at reception. */
  public enum Generation {
    /** Province last in the agency part. */
    LEGACY,
    /** Province first, by QĐ 20/2020. */
    CURRENT,
    /**
     * Like {@link #CURRENT}, with the owner of the central system before the serial, TT 04/2025
     * Điều 23.2.
     */
    CENTRALISED
  }

  private static final int CENTURY = 2000;
  private static final int SHORT_SERIAL = 4;
  private static final int OWNER_DIGITS = 2;
  private static final String D = DigitRepair.DIGIT;
  private static final String DOT = "\\s{0,2}\\.\\s{0,2}";
  private static final String DASH = "\\s{0,2}[-\\u2010-\\u2015]\\s{0,2}";
  private static final Pattern LENIENT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.-])(?:(?<legacy>D{3}\\.D{2}\\.D{2}\\.)(?<last>[A-Z])(?<lastno>D{2})"
              .concat("|(?<first>[A-Z])(?<rest>D{2}(?:\\.D{2,3}){0,3}))")
              .concat("-(?<day>D{6})-(?<serial>D{4,12})(?![\\p{L}\\p{N}])")
              .replace("D", D)
              .replace("\\.", DOT)
              .replace(")-(", ")" + DASH + "("));

  public DossierCode {
    if (!serial.matches("\\d{4,}") || counter(agency, serial).matches("0*")) {
      throw new IllegalArgumentException("invalid dossier code serial: " + serial);
    }
  }

  /** Parses a text that consists of exactly one code. */
  public static Optional<DossierCode> parse(String text) {
    Matcher matcher = LENIENT.matcher(VietnameseText.tidy(text));
    return matcher.matches() ? read(matcher) : Optional.empty();
  }

  /** Returns the distinct codes in running text, in order of appearance. */
  public static List<DossierCode> findAll(String text) {
    return find(text).stream().map(Found::value).distinct().toList();
  }

  /** Returns all codes in a text with their positions. */
  public static List<Found<DossierCode>> find(String text) {
    var found = new ArrayList<Found<DossierCode>>();
    Matcher matcher = LENIENT.matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      read(matcher).ifPresent(code -> found.add(new Found<>(code, start, end)));
    }
    return List.copyOf(found);
  }

  public Generation generation() {
    if (agency.isLegacy()) {
      return Generation.LEGACY;
    }
    return serial.length() > SHORT_SERIAL ? Generation.CENTRALISED : Generation.CURRENT;
  }

  /**
   * Returns the two digits of the owner of the central system (AA), e.g. 03 for giáo dục và đào
   * tạo; empty for codes of other generations.
   */
  public Optional<String> systemOwner() {
    return generation() == Generation.CENTRALISED
        ? Optional.of(serial.substring(0, OWNER_DIGITS))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s-%02d%02d%02d-%s"
        .formatted(
            agency,
            receivedOn.getYear() % 100,
            receivedOn.getMonthValue(),
            receivedOn.getDayOfMonth(),
            serial);
  }

  private static Optional<DossierCode> read(Matcher matcher) {
    try {
      AgencyCode agency = new AgencyCode(agencyOf(matcher));
      LocalDate day = dayOf(DigitRepair.repair(matcher.group("day")));
      return Optional.of(new DossierCode(agency, day, DigitRepair.repair(matcher.group("serial"))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String agencyOf(Matcher matcher) {
    String legacy = matcher.group("legacy");
    String code =
        legacy == null
            ? matcher.group("first") + DigitRepair.repair(matcher.group("rest"))
            : DigitRepair.repair(legacy)
                + matcher.group("last")
                + DigitRepair.repair(matcher.group("lastno"));
    return code.replaceAll("\\s", "");
  }

  private static LocalDate dayOf(String digits) {
    return LocalDate.of(
        CENTURY + Integer.parseInt(digits.substring(0, 2)),
        Integer.parseInt(digits.substring(2, 4)),
        Integer.parseInt(digits.substring(4)));
  }

  private static String counter(AgencyCode agency, String serial) {
    boolean central = !agency.isLegacy() && serial.length() > SHORT_SERIAL;
    return central ? serial.substring(OWNER_DIGITS) : serial;
  }
}
