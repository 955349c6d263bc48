package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.Span;

/**
 * Extracts numbers that only a label distinguishes from others: tax code (mã số thuế) and personal
 * number (số định danh, căn cước).
 *
 * @param name name of the field
 * @param label pattern of the label's search key
 * @param grammar parses the text after the label to the canonical value
 */
public record LabelledRule(
    FieldName name, Pattern label, Function<String, Optional<String>> grammar) {
  private static final String SEPARATOR = "[^a-z0-9]{0,12}(?:so)?[^a-z0-9]{0,4}";
  private static final Pattern VALUE = Pattern.compile("\\d[\\d .-]{7,16}\\d");

  public static final LabelledRule TAX_CODE =
      new LabelledRule(
          FieldName.TAX_CODE,
          Pattern.compile(
              "\\b(?:ma so thue|mst|ma so doanh nghiep|msdn|ma so dn|ma so)\\b" + SEPARATOR),
          text -> TaxCode.parse(text).map(TaxCode::toString));

  public static final LabelledRule ID_NUMBER =
      new LabelledRule(
          FieldName.ID_NUMBER,
          Pattern.compile(
              "\\b(?:so dinh danh ca nhan|so dinh danh|dinh danh ca nhan|cccd|can cuoc cong dan"
                  + "|can cuoc|the can cuoc|cmnd/cccd|so cccd)\\b"
                  + SEPARATOR),
          text -> PersonalId.parse(text).map(PersonalId::toString));

  public Reading read(List<Sheet> sheets) {
    var fields = new ArrayList<Candidate>();
    sheets.forEach(sheet -> sheet.rows().forEach(row -> find(sheet, row).ifPresent(fields::add)));
    boolean isBroken = !fields.isEmpty() && fields.stream().allMatch(f -> f.clean().isEmpty());
    return new Reading(fields, isBroken ? List.of(broken(fields.getFirst())) : List.of());
  }

  private Optional<Candidate> find(Sheet sheet, Row row) {
    Matcher found = label.matcher(row.key());
    Matcher value = VALUE.matcher(row.text());
    if (!found.find()
        || row.key().length() != row.text().length()
        || !value.find(found.end())
        || value.start() != found.end()) {
      return Optional.empty();
    }
    Span span = Span.of(row, value.start(), value.end());
    Optional<String> clean = grammar.apply(span.text()).or(() -> firstWord(span.text()));
    return Optional.of(
        Candidates.ofSpan(name, sheet.number(), span, clean, 1, "label." + name.metadataName()));
  }

  // another number may follow on the same row
  private Optional<String> firstWord(String text) {
    return grammar.apply(text.split(" ", 2)[0]);
  }

  private Finding broken(Candidate field) {
    return Finding.ofField(FindingCode.INVALID_FORMAT, name.metadataName(), field.raw().orElse(""));
  }
}
