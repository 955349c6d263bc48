package vn.sohoa.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields from the machine-readable zone (MRZ) of a passport or an identity card. */
final class MrzRule {
  private static final double CHECKED = 0.97;

  private MrzRule() {}

  static boolean isOn(Sheet sheet) {
    return !fields(sheet).isEmpty();
  }

  static Reading read(List<Sheet> sheets) {
    return sheets.stream()
        .map(MrzRule::read)
        .filter(reading -> !reading.fields().isEmpty())
        .findFirst()
        .orElse(Reading.NOTHING);
  }

  private static Reading read(Sheet sheet) {
    List<Row> rows = rows(sheet);
    List<Candidate> candidates =
        fields(sheet).entrySet().stream()
            .map(field -> candidate(sheet, rows, field.getKey(), field.getValue()))
            .toList();
    return new Reading(candidates, List.of());
  }

  private static Candidate candidate(Sheet sheet, List<Row> rows, String name, String value) {
    return new Candidate(
        new FieldName(name),
        Optional.of(value),
        Optional.of(value),
        CHECKED,
        sheet.number(),
        rows.stream().map(Row::box).reduce(vn.sohoa.page.Box::union),
        "mrz",
        "check digits of the machine-readable zone are right");
  }

  private static Map<String, String> fields(Sheet sheet) {
    return Mrz.read(rows(sheet).stream().flatMap(row -> Mrz.line(row.text()).stream()).toList());
  }

  private static List<Row> rows(Sheet sheet) {
    return sheet.rows().stream().filter(row -> Mrz.line(row.text()).isPresent()).toList();
  }
}
