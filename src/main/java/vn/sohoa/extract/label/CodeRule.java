package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.clean.identifier.ProcedureCode;
import vn.sohoa.clean.text.Found;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.Span;
import vn.sohoa.page.Barcode;

/**
 * Extracts codes that need no label, on any page: of the dossier (mã số hồ sơ) and the procedure
 * (mã TTHC).
 */
public final class CodeRule {
  private static final double FROM_BARCODE = 0.99;
  private static final double ONLY_ONE = 0.95;
  private static final double ONLY_LABELLED = 0.85;

  /** Label of a procedure code, at the end of the search key of the text before it. */
  private static final Pattern PROCEDURE_LABEL =
      Pattern.compile("\\bma (?:so )?(?:tthc|thu tuc(?: hanh chinh)?)[^a-z0-9]*$");

  public Reading read(List<Sheet> sheets) {
    var fields = new ArrayList<Candidate>(dossiers(sheets));
    procedure(sheets).ifPresent(fields::add);
    return new Reading(fields, List.of());
  }

  private static List<Candidate> dossiers(List<Sheet> sheets) {
    var best = new LinkedHashMap<String, Candidate>();
    for (Sheet sheet : sheets) {
      sheet.page().barcodes().forEach(barcode -> fromBarcode(sheet, barcode, best));
      for (Row row : sheet.rows()) {
        for (Found<DossierCode> found : DossierCode.find(row.text())) {
          putBetter(best, field(FieldName.DOSSIER_CODE, sheet, row, found, 1, "text.dossier"));
        }
      }
    }
    return best.values().stream()
        .sorted((one, other) -> Double.compare(other.confidence(), one.confidence()))
        .toList();
  }

  private static void fromBarcode(Sheet sheet, Barcode barcode, Map<String, Candidate> best) {
    for (DossierCode code : DossierCode.findAll(barcode.text())) {
      putBetter(
          best,
          new Candidate(
              FieldName.DOSSIER_CODE,
              Optional.of(barcode.text()),
              Optional.of(code.toString()),
              FROM_BARCODE,
              sheet.number(),
              Optional.of(barcode.box()),
              "barcode.dossier",
              "read from a barcode"));
    }
  }

  private static void putBetter(Map<String, Candidate> best, Candidate field) {
    best.merge(
        field.clean().orElse(""),
        field,
        (kept, added) -> added.confidence() > kept.confidence() ? added : kept);
  }

  /**
   * Returns the only procedure code, or the only labelled one. Decisions that publish procedures
   * list many codes, none of which is the paper's own.
   */
  private static Optional<Candidate> procedure(List<Sheet> sheets) {
    var fields = new ArrayList<Candidate>();
    var labelled = new ArrayList<Candidate>();
    for (Sheet sheet : sheets) {
      for (Row row : sheet.rows()) {
        for (Found<ProcedureCode> found : ProcedureCode.find(row.text())) {
          fields.add(
              field(FieldName.PROCEDURE_CODE, sheet, row, found, ONLY_ONE, "text.procedure"));
          if (isLabelled(row, found)) {
            labelled.add(
                field(
                    FieldName.PROCEDURE_CODE, sheet, row, found, ONLY_LABELLED, "label.procedure"));
          }
        }
      }
    }
    return onlyOne(fields).or(() -> onlyOne(labelled));
  }

  private static boolean isLabelled(Row row, Found<?> found) {
    return row.key().length() == row.text().length()
        && PROCEDURE_LABEL.matcher(row.key().substring(0, found.start())).find();
  }

  private static Optional<Candidate> onlyOne(List<Candidate> fields) {
    boolean isOnlyOne = fields.stream().map(Candidate::clean).distinct().count() == 1;
    return isOnlyOne ? Optional.of(fields.getFirst()) : Optional.empty();
  }

  private static Candidate field(
      FieldName name, Sheet sheet, Row row, Found<?> found, double evidence, String rule) {
    Span span = Span.of(row, found.start(), found.end());
    Optional<String> clean = Optional.of(found.value().toString());
    return Candidates.ofSpan(name, sheet.number(), span, clean, evidence, rule);
  }
}
