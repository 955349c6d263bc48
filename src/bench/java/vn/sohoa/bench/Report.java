package vn.sohoa.bench;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param notes what a reader must know to understand the figures: sizes, seeds, machine
 */
public record Report(String title, List<String> notes, List<Table> tables) {
  public Report {
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
  }

  /**
   * A table of figures.
   *
   * @param rows each with one cell for each column: a {@link String} or a {@link Number}
   */
  public record Table(String title, List<String> columns, List<List<Object>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Object> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(row + " has not the columns " + columns);
        }
      }
    }
  }
}
