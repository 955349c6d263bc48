package vn.sohoa.extract.label;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.MachineReadableZone;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.page.Box;
import vn.sohoa.time.VietnamTime;

/** Extracts fields from the machine-readable zone (MRZ) of a passport or an identity card. */
public final class MrzRule {
  private static final double CHECKED = 0.97;
  private static final int PASSPORT_LENGTH = 44;
  private static final int CARD_LENGTH = 30;
  private static final Pattern LINE = Pattern.compile("[A-Z0-9<]{26,46}");
  private static final Pattern DATE = Pattern.compile("\\d{6}");
  private static final Pattern PERSONAL = Pattern.compile("\\d{12}");

  private MrzRule() {}

  /** Parsed zone with its rows. */
  private record Place(Sheet sheet, List<Row> rows, MachineReadableZone zone) {}

  public static boolean isPresent(Sheet sheet) {
    return find(sheet).isPresent();
  }

  public static Reading read(List<Sheet> sheets) {
    return sheets.stream()
        .flatMap(sheet -> find(sheet).stream())
        .findFirst()
        .map(place -> new Reading(candidates(place), List.of()))
        .orElse(Reading.NOTHING);
  }

  private static List<Candidate> candidates(Place place) {
    Optional<Box> box = place.rows().stream().map(Row::box).reduce(Box::union);
    return fields(place.zone()).entrySet().stream()
        .map(
            field ->
                new Candidate(
                    new FieldName(field.getKey()),
                    Optional.of(field.getValue()),
                    Optional.of(field.getValue()),
                    CHECKED,
                    place.sheet().number(),
                    box,
                    "mrz",
                    "all check digits of the machine-readable zone are right"))
        .toList();
  }

  private static Map<String, String> fields(MachineReadableZone zone) {
    var fields = new LinkedHashMap<String, String>();
    boolean isPassport = zone.documentType().startsWith("P");
    fields.put(isPassport ? "passportNumber" : "documentNumber", zone.number());
    fields.put("nationality", zone.nationality());
    fields.put("fullName", (zone.surname() + " " + zone.givenNames()).strip());
    zone.bornBefore(LocalDate.now(VietnamTime.ZONE))
        .ifPresent(day -> fields.put("birthDate", day.toString()));
    expiry(zone.expiryDate()).ifPresent(day -> fields.put("validUntil", day.toString()));
    sex(zone.sex()).ifPresent(sex -> fields.put("sex", sex));
    Stream.of(zone.optional().replace(" ", ""))
        .filter(digits -> !isPassport && digits.length() >= 12)
        .map(digits -> digits.substring(0, 12))
        .filter(digits -> PERSONAL.matcher(digits).matches())
        .forEach(digits -> fields.put(FieldName.ID_NUMBER.metadataName(), digits));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static Optional<String> sex(String letter) {
    return switch (letter) {
      case "M" -> Optional.of("Nam");
      case "F" -> Optional.of("Nữ");
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> expiry(String digits) {
    if (!DATE.matcher(digits).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              2000 + Integer.parseInt(digits.substring(0, 2)),
              Integer.parseInt(digits.substring(2, 4)),
              Integer.parseInt(digits.substring(4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Place> find(Sheet sheet) {
    List<Row> rows = sheet.rows().stream().filter(row -> line(row).isPresent()).toList();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            from ->
                Stream.concat(
                    zone(sheet, rows, from, 2, PASSPORT_LENGTH).stream(),
                    zone(sheet, rows, from, 3, CARD_LENGTH).stream()))
        .findFirst();
  }

  private static Optional<Place> zone(
      Sheet sheet, List<Row> rows, int from, int count, int length) {
    if (from + count > rows.size()) {
      return Optional.empty();
    }
    List<Row> lines = rows.subList(from, from + count);
    String text =
        lines.stream()
            .map(row -> fit(line(row).orElse(""), length))
            .collect(Collectors.joining("\n"));
    return MachineReadableZone.parse(text).map(zone -> new Place(sheet, lines, zone));
  }

  // OCR often loses fillers at the end
  private static String fit(String line, int length) {
    return (line + "<".repeat(Math.max(0, length - line.length()))).substring(0, length);
  }

  private static Optional<String> line(Row row) {
    String joined = row.text().replace(" ", "").replace("«", "<<").replace("‹", "<");
    return Optional.of(joined).filter(line -> LINE.matcher(line).matches());
  }
}
