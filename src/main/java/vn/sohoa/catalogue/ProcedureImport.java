package vn.sohoa.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.problem.NearestName;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Converts a table to procedures: one row per component; the columns of the procedure are repeated
 * or left empty after its first row. A code with several start dates has several entries, and then
 * each row must contain the start date. All invalid rows are reported, and then nothing is
 * imported.
 */
final class ProcedureImport {
  private static final int MOST_FAULTS = 200;

  private static final List<ImportColumn> OF_PROCEDURE =
      List.of(
          ImportColumn.PROCEDURE_NAME,
          ImportColumn.FIELD,
          ImportColumn.DEPARTMENT,
          ImportColumn.LEGAL_BASIS,
          ImportColumn.VALID_TO,
          ImportColumn.RETURNS_PAPER_RESULT);

  private final Map<Entry, Draft> drafts = new LinkedHashMap<>();
  private final List<Problem.Fault> faults = new ArrayList<>();

  private ProcedureImport() {}

  private record Entry(String code, Optional<LocalDate> validFrom) {}

  private record Draft(
      ImportRow first, List<ProcedureView.ComponentView> components, List<String> rows) {}

  /**
   * Returns the procedures of the table.
   *
   * @throws ProblemException with a fault for each invalid row
   */
  static List<PlacedProcedure> read(ImportTable table) {
    var reading = new ProcedureImport();
    reading.addAll(table);
    List<PlacedProcedure> procedures =
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
      String name = head.cells().get(i);
      if (!name.isBlank()) {
        ImportColumn column = ImportColumn.of(name).orElseThrow(() -> unknownColumn(name));
        if (columns.put(column, i) != null) {
          throw new ProblemException(Reason.INVALID_REQUEST, "two columns are " + column.head());
        }
      }
    }
    if (!columns.containsKey(ImportColumn.PROCEDURE_CODE)) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "the first row has no column procedureCode (Mã thủ tục)");
    }
    return columns;
  }

  private static ProblemException unknownColumn(String name) {
    Optional<String> nearest = NearestName.of(name, ImportColumn.heads());
    String detail = "unknown column: " + name;
    return new ProblemException(
        Reason.INVALID_REQUEST,
        detail + nearest.map(known -> "; nearest: " + known).orElse(""),
        List.of(
            new Problem.Fault(
                Optional.empty(), Optional.empty(), detail, ImportColumn.heads(), nearest)));
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
    Draft draft =
        drafts.computeIfAbsent(
            entry(code, row), any -> new Draft(row, new ArrayList<>(), new ArrayList<>()));
    for (ImportColumn column : OF_PROCEDURE) {
      if (row.text(column).isPresent()
          && !meaning(row, column).equals(meaning(draft.first, column))) {
        throw new ImportRow.BadCell(column, "differs from row " + draft.first.number());
      }
    }
    if (row.text(ImportColumn.COMPONENT_CODE).isPresent()) {
      addComponent(draft, row);
    }
  }

  private Entry entry(String code, ImportRow row) {
    Optional<LocalDate> day = row.day(ImportColumn.VALID_FROM);
    List<Entry> known = drafts.keySet().stream().filter(one -> one.code.equals(code)).toList();
    if (day.isPresent() || known.isEmpty()) {
      return new Entry(code, day);
    }
    if (known.size() > 1) {
      throw new ImportRow.BadCell(
          ImportColumn.VALID_FROM, "missing: rows before have several days for " + code);
    }
    return known.getFirst();
  }

  /** Returns the parsed value, because the same day or flag can be written in several ways. */
  private static Optional<?> meaning(ImportRow row, ImportColumn column) {
    return switch (column) {
      case VALID_TO -> row.day(column);
      case RETURNS_PAPER_RESULT -> row.flag(column);
      default -> row.text(column);
    };
  }

  private static void addComponent(Draft draft, ImportRow row) {
    ProcedureView.ComponentView component = component(row);
    if (draft.components.stream().anyMatch(one -> one.code().equals(component.code()))) {
      throw new ImportRow.BadCell(
          ImportColumn.COMPONENT_CODE, "stands there twice: " + component.code());
    }
    draft.components.add(component);
    draft.rows.add(place(row));
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

  private Optional<PlacedProcedure> finish(Draft draft) {
    var made = new ArrayList<PlacedProcedure>();
    guard(
        draft.first.number(),
        () ->
            made.add(
                new PlacedProcedure(
                    procedure(draft), place(draft.first), Optional.of(List.copyOf(draft.rows)))));
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

  private static String place(ImportRow row) {
    return "row " + row.number();
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
      faults.add(Problem.Fault.atPointer("row " + row + "/" + e.column(), e.why()));
    } catch (ProblemException e) {
      faults.add(Problem.Fault.atPointer("row " + row, e.detail()));
    }
  }
}
