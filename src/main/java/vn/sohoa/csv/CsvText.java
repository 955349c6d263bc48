package vn.sohoa.csv;

/** Texts as cells of tables that people open in a spreadsheet. */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  /** Prefixes a text that a spreadsheet would run as a formula with an apostrophe. */
  public static String escapeFormula(String value) {
    boolean formula =
        !value.isEmpty()
            && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
            && !value.matches("-?[\\d.]+");
    return formula ? "'" + value : value;
  }
}
