package vn.sohoa.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Makes procedures of a table: a row for each component, the columns of the procedure repeated or
 * left empty after its first row. Every bad row is told, and then nothing is taken.
 */
final class ProcedureImport {
  private static final int MOST_FAULTS = 200;

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<Problem.Fault> faults = new ArrayList<>();

  private ProcedureImport() {}

  private record Draft(ImportRow first, List<ProcedureView.ComponentView> components) {}

  /**
   * @throws ProblemException with a fault for each bad row
   */
  static List<ProcedureView> read(ImportTable table) {
    var reading = new ProcedureImport();
    reading.addAll(table);
    List<ProcedureView> procedures =
        reading.drafts.values().stream().flatMap(draft -> reading.finish(draft).stream()).toList();
    if (!reading.faults.isEmpty()) {
      throw new ProblemException(
          Reason.UNPROCESSABLE,
          reading.faults.size() + " faults, nothing was imported",
          reading.faults.stream().limit(MOST_FAULTS).toList());
    }
    return procedures;
  }

  private void addAll(ImportTable table) {
    if (table.rows().size() > ImportTable.MOST_ROWS) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "more than " + ImportTable.MOST_ROWS + " rows");
    }
    if (table.rows().isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, "the table is empty");
    }
    Map<ImportColumn, Integer> columns = columns(table.rows().getFirst());
    table.rows().stream()
        .skip(1)
        .forEach(row -> guard(row.number(), () -> add(named(columns, row))));
  }

  private static Map<ImportColumn, Integer> columns(ImportTable.NumberedRow head) {
    var columns = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
    for (int i = 0; i < head.cells().size(); i++) {
      int place = i;
      ImportColumn.of(head.cells().get(i)).ifPresent(column -> columns.put(column, place));
    }
    if (!columns.containsKey(ImportColumn.PROCEDURE_CODE)) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "the first row has no column procedureCode (Mã thủ tục)");
    }
    return columns;
  }

  private static ImportRow named(Map<ImportColumn, Integer> columns, ImportTable.NumberedRow row) {
    var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
    columns.forEach(
        (column, place) -> {
          if (place < row.cells().size()) {
            cells.put(column, row.cells().get(place));
          }
        });
    return new ImportRow(row.number(), cells);
  }

  private void add(ImportRow row) {
    String code = row.required(ImportColumn.PROCEDURE_CODE);
    requireGrammar(code);
    String key = code + " " + row.text(ImportColumn.VALID_FROM).orElse("");
    Draft draft = drafts.computeIfAbsent(key, any -> new Draft(row, new ArrayList<>()));
    for (ImportColumn column :
        List.of(ImportColumn.PROCEDURE_NAME, ImportColumn.RETURNS_PAPER_RESULT)) {
      if (row.text(column)
          .filter(text -> !draft.first.text(column).equals(Optional.of(text)))
          .isPresent()) {
        throw new ImportRow.BadCell(column, "differs from row " + draft.first.number());
      }
    }
    if (row.text(ImportColumn.COMPONENT_CODE).isPresent()) {
      addComponent(draft, component(row));
    }
  }

  private static void addComponent(Draft draft, ProcedureView.ComponentView component) {
    if (draft.components.stream().anyMatch(one -> one.code().equals(component.code()))) {
      throw new ImportRow.BadCell(
          ImportColumn.COMPONENT_CODE, "stands there twice: " + component.code());
    }
    draft.components.add(component);
  }

  private static ProcedureView.ComponentView component(ImportRow row) {
    return new ProcedureView.ComponentView(
        row.required(ImportColumn.COMPONENT_CODE),
        row.required(ImportColumn.COMPONENT_NAME),
        row.flag(ImportColumn.REQUIRED),
        row.form(),
        Optional.empty(),
        row.flag(ImportColumn.INTERNAL_OPINION),
        row.flag(ImportColumn.COVERED_BY_OTHER),
        row.number(ImportColumn.VALIDITY_MONTHS));
  }

  private Optional<ProcedureView> finish(Draft draft) {
    var made = new ArrayList<ProcedureView>();
    guard(draft.first.number(), () -> made.add(procedure(draft)));
    return made.stream().findFirst();
  }

  private static ProcedureView procedure(Draft draft) {
    ImportRow row = draft.first;
    var view =
        new ProcedureView(
            row.text(ImportColumn.PROCEDURE_CODE),
            row.required(ImportColumn.PROCEDURE_NAME),
            row.text(ImportColumn.FIELD),
            row.text(ImportColumn.DEPARTMENT),
            row.text(ImportColumn.LEGAL_BASIS),
            row.day(ImportColumn.VALID_FROM),
            row.day(ImportColumn.VALID_TO),
            row.flag(ImportColumn.RETURNS_PAPER_RESULT)
                .orElseThrow(
                    () -> new ImportRow.BadCell(ImportColumn.RETURNS_PAPER_RESULT, "missing")),
            List.copyOf(draft.components));
    view.requireConsistent();
    return view;
  }

  private static void requireGrammar(String code) {
    try {
      ProcedureService.requireGrammar(code);
    } catch (ProblemException e) {
      throw new ImportRow.BadCell(ImportColumn.PROCEDURE_CODE, "not of the form 1.009645: " + code);
    }
  }

  private void guard(int row, Runnable action) {
    try {
      action.run();
    } catch (ImportRow.BadCell e) {
      faults.add(new Problem.Fault("row " + row + "/" + e.column(), e.why()));
    } catch (ProblemException e) {
      faults.add(new Problem.Fault("row " + row, e.detail()));
    }
  }
}
