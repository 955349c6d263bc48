package vn.sohoa.clean.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.AdministrativeDate;

/**
 * Machine-readable zone (vùng đọc máy, MRZ) of a passport (TD3, two lines of 44 characters) or an
 * identity card (TD1, three lines of 30), ICAO Doc 9303. Instances are parsed only from zones whose
 * check digits are all correct.
 *
 * @param documentType e.g. {@code P} for passports
 * @param issuer country or organisation, three letters
 * @param number document number
 * @param nationality three letters
 * @param birthDate six digits YYMMDD, fewer if month or day are unknown; the century is not printed
 * @param sex {@code M}, {@code F} or empty
 * @param expiryDate six digits YYMMDD
 * @param optional issuer-specific data; the personal number on Vietnamese cards
 * @param surname in capitals, without diacritics
 * @param givenNames in capitals, without diacritics
 * @param lines the lines as printed, after repair
 */
public record MachineReadableZone(
    String documentType,
    String issuer,
    String number,
    String nationality,
    String birthDate,
    String sex,
    String expiryDate,
    String optional,
    String surname,
    String givenNames,
    List<String> lines) {
  private static final int PASSPORT = 44;
  private static final int CARD = 30;
  private static final Pattern NOISE = Pattern.compile("[^A-Z0-9<]");
  private static final Pattern WHOLE_DATE = Pattern.compile("\\d{6}");
  private static final Pattern NAMES = Pattern.compile("(?<surname>.*?)<<(?<given>.*)");

  public MachineReadableZone {
    lines = List.copyOf(lines);
  }

  /**
   * Parses the lines in order, with or without line breaks between them. Letters at digit positions
   * are repaired before the check digits are verified.
   */
  public static Optional<MachineReadableZone> parse(String text) {
    String zone = compact(text);
    return switch (zone.length()) {
      case 2 * PASSPORT -> passport(zone.substring(0, PASSPORT), zone.substring(PASSPORT));
      case 3 * CARD ->
          card(zone.substring(0, CARD), zone.substring(CARD, 2 * CARD), zone.substring(2 * CARD));
      default -> Optional.empty();
    };
  }

  public static Cleaned clean(String raw) {
    Optional<MachineReadableZone> zone = parse(raw);
    int length = compact(raw).length();
    boolean isComplete = length == 2 * PASSPORT || length == 3 * CARD;
    return zone.isEmpty() && isComplete
        ? Cleaned.refused(FindingCode.WRONG_CHECK_DIGIT, VietnameseText.tidy(raw))
        : Cleaned.ofValid(zone, raw);
  }

  private static String compact(String text) {
    return NOISE.matcher(text.replace("«", "<<").toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /**
   * Returns the latest possible date of birth that is not after the given day; empty if the zone
   * contains only part of the date.
   */
  public Optional<LocalDate> bornBefore(LocalDate day) {
    int century = day.getYear() / 100 * 100;
    return dateIn(century, birthDate)
        .filter(date -> !date.isAfter(day))
        .or(() -> dateIn(century - 100, birthDate));
  }

  /** Returns the lines separated by line breaks. */
  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  private static Optional<MachineReadableZone> passport(String first, String second) {
    MrzLine data = MrzLine.of(second, 9, 10, 13, 20, 21, 28, 42, 44);
    boolean fits =
        first.startsWith("P")
            && data.hasCheckDigit(0, 9)
            && data.hasCheckDigit(13, 19)
            && data.hasCheckDigit(21, 27)
            && (data.hasCheckDigit(28, 42) || data.isEmpty(28, 43))
            && data.line().charAt(43)
                == MrzLine.digit(data.part(0, 10) + data.part(13, 20) + data.part(21, 43));
    if (!fits) {
      return Optional.empty();
    }
    Names names = Names.of(first.substring(5));
    return Optional.of(
        new MachineReadableZone(
            MrzLine.plain(first.substring(0, 2)),
            MrzLine.plain(first.substring(2, 5)),
            data.text(0, 9),
            data.text(10, 13),
            data.text(13, 19),
            data.text(20, 21),
            data.text(21, 27),
            data.text(28, 42),
            names.surname(),
            names.given(),
            List.of(first, data.line())));
  }

  private static Optional<MachineReadableZone> card(String first, String second, String third) {
    MrzLine head = MrzLine.of(first, 14, 15);
    MrzLine data = MrzLine.of(second, 0, 7, 8, 15, 29, 30);
    boolean fits =
        head.hasCheckDigit(5, 14)
            && data.hasCheckDigit(0, 6)
            && data.hasCheckDigit(8, 14)
            && data.line().charAt(29)
                == MrzLine.digit(
                    head.part(5, 30) + data.part(0, 7) + data.part(8, 15) + data.part(18, 29));
    if (!fits) {
      return Optional.empty();
    }
    Names names = Names.of(third);
    return Optional.of(
        new MachineReadableZone(
            head.text(0, 2),
            head.text(2, 5),
            head.text(5, 14),
            data.text(15, 18),
            data.text(0, 6),
            data.text(7, 8),
            data.text(8, 14),
            head.text(15, 30),
            names.surname(),
            names.given(),
            List.of(head.line(), data.line(), third)));
  }

  private record Names(String surname, String given) {
    static Names of(String field) {
      Matcher split = NAMES.matcher(field);
      return split.matches()
          ? new Names(MrzLine.plain(split.group("surname")), MrzLine.plain(split.group("given")))
          : new Names(MrzLine.plain(field), "");
    }
  }

  private static Optional<LocalDate> dateIn(int century, String digits) {
    if (!WHOLE_DATE.matcher(digits).matches()) {
      return Optional.empty();
    }
    return AdministrativeDate.of(
            Integer.parseInt(digits.substring(4)),
            Integer.parseInt(digits.substring(2, 4)),
            century + Integer.parseInt(digits.substring(0, 2)))
        .map(AdministrativeDate::date);
  }
}
