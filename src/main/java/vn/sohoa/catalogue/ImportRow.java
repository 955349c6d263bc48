package vn.sohoa.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoa.message.Message;
import vn.sohoa.problem.RequestFault;

/**
 * A row of a catalogue import: a procedure with one of its components, or without components.
 *
 * @param number row number in the file, from 1
 */
record ImportRow(int number, Map<ImportColumn, String> cells) {
  private static final LocalDate SPREADSHEET_DAY_0 = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter VIETNAMESE_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** A cell value is invalid; the message names the column. */
  static final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ImportColumn column;
    private final transient Message why;

    BadCell(ImportColumn column, Message why) {
      super(column.head());
      this.column = column;
      this.why = why;
    }

    RequestFault fault(String row) {
      return RequestFault.atPointer(row + "/" + column.head(), why);
    }
  }

  Optional<String> text(ImportColumn column) {
    return Optional.ofNullable(cells.get(column)).map(String::strip).filter(one -> !one.isEmpty());
  }

  String required(ImportColumn column) {
    return text(column).orElseThrow(() -> new BadCell(column, Message.of("fault.missing")));
  }

  Optional<Boolean> flag(ImportColumn column) {
    return read(
        column,
        "fault.flag",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "yes", "x", "1", "có" -> Optional.of(true);
              case "false", "no", "0", "không" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  Optional<Integer> number(ImportColumn column) {
    return read(
        column,
        "fault.number",
        text -> text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
  }

  Optional<PaperForm> form() {
    return read(
        ImportColumn.FORM,
        "fault.paper-form",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "original", "bản chính" -> Optional.of(PaperForm.ORIGINAL);
              case "copy", "bản sao" -> Optional.of(PaperForm.COPY);
              case "present_only", "xuất trình", "chỉ xuất trình" ->
                  Optional.of(PaperForm.PRESENT_ONLY);
              default -> Optional.empty();
            });
  }

  Optional<DigitizationBasis> basis() {
    return read(
        ImportColumn.BASIS,
        "fault.digitization-basis",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "result", "kết quả" -> Optional.of(DigitizationBasis.RESULT);
              case "sector_law", "luật chuyên ngành" -> Optional.of(DigitizationBasis.SECTOR_LAW);
              case "listed", "danh mục" -> Optional.of(DigitizationBasis.LISTED);
              case "none", "không" -> Optional.of(DigitizationBasis.NONE);
              default -> Optional.empty();
            });
  }

  /** Parses {@code 2026-10-01}, {@code 1/10/2026}, or the serial day number of a spreadsheet. */
  Optional<LocalDate> day(ImportColumn column) {
    return read(column, "fault.cell-day", ImportRow::parseDay);
  }

  private static Optional<LocalDate> parseDay(String text) {
    try {
      if (text.matches("\\d{5}")) {
        return Optional.of(SPREADSHEET_DAY_0.plusDays(Long.parseLong(text)));
      }
      return Optional.of(
          text.contains("/") ? LocalDate.parse(text, VIETNAMESE_DAY) : LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(
      ImportColumn column, String fault, Function<String, Optional<T>> parser) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text.get());
    if (value.isEmpty()) {
      throw new BadCell(column, Message.of(fault, text.get()));
    }
    return value;
  }
}
