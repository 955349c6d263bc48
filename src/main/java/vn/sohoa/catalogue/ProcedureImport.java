package vn.sohoa.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

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
  private final List<RequestFault> faults = new ArrayList<>();

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
          Message.of("problem.nothing-imported", reading.faults.size()),
          reading.faults.stream().limit(MOST_FAULTS).toList());
    }
    return procedures;
  }

  private void addAll(ImportTable table) {
    if (table.rows().size() > ImportTable.MOST_ROWS) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, Message.of("problem.most-rows", ImportTable.MOST_ROWS));
    }
    if (table.rows().isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.empty-table"));
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
          throw ProblemException.atPointer(
              Reason.INVALID_REQUEST, "/rows/1", Message.of("fault.repeated", column.head()));
        }
      }
    }
    if (!columns.containsKey(ImportColumn.PROCEDURE_CODE)) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.no-code-column"));
    }
    return columns;
  }

  private static ProblemException unknownColumn(String name) {
    return ProblemException.of(
        Reason.INVALID_REQUEST,
        RequestFault.atPointer("/rows/1", Message.of("fault.unknown-column", name))
            .allowing(ImportColumn.heads(), name));
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
        throw new ImportRow.BadCell(
            column, Message.of("fault.differs-from-row", draft.first.number()));
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
      throw new ImportRow.BadCell(ImportColumn.VALID_FROM, Message.of("fault.several-days", code));
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
          ImportColumn.COMPONENT_CODE, Message.of("fault.repeated", component.code()));
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
        row.number(ImportColumn.VALIDITY_MONTHS),
        row.basis());
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
    return new ProcedureView(
        row.text(ImportColumn.PROCEDURE_CODE),
        row.required(ImportColumn.PROCEDURE_NAME),
        row.text(ImportColumn.FIELD),
        row.text(ImportColumn.DEPARTMENT),
        row.text(ImportColumn.LEGAL_BASIS),
        row.day(ImportColumn.VALID_FROM),
        row.day(ImportColumn.VALID_TO),
        row.flag(ImportColumn.RETURNS_PAPER_RESULT)
            .orElseThrow(
                () ->
                    new ImportRow.BadCell(
                        ImportColumn.RETURNS_PAPER_RESULT, Message.of("fault.missing"))),
        List.copyOf(draft.components));
  }

  private static String place(ImportRow row) {
    return "/rows/" + row.number();
  }

  private static void requireGrammar(String code) {
    if (!ProcedureService.isCode(code)) {
      throw new ImportRow.BadCell(
          ImportColumn.PROCEDURE_CODE, Message.of("fault.form", "1.009645", code));
    }
  }

  private void guard(int row, Runnable action) {
    try {
      action.run();
    } catch (ImportRow.BadCell e) {
      faults.add(e.fault("/rows/" + row));
    } catch (ProblemException e) {
      e.faults().forEach(fault -> faults.add(fault.below("/rows/" + row)));
    }
  }
}
