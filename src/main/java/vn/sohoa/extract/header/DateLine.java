package vn.sohoa.extract.header;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.header.DateReading.Blank;
import vn.sohoa.extract.header.DateReading.Possible;
import vn.sohoa.extract.header.DateReading.PossibleDate;
import vn.sohoa.extract.header.DateReading.Read;
import vn.sohoa.extract.header.DateReading.Untrusted;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Span;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FilledPlace;

/**
 * The parts of a date line: {@code ngày <day> tháng <month> năm <year>}.
 *
 * @param labels the printed words
 */
record DateLine(Header header, Row row, Span day, Span month, Span year, List<Span> labels) {
  private static final int MAX_DATES = 5;

  /** A letter this much wider than those of the narrowest word: the word's box holds ink. */
  private static final double WIDE_LETTER = 1.4;

  private static final double SCRAWL_CONFIDENCE = 0.6;
  private static final double SURE_MONTH = 0.98;

  DateReading read() {
    Optional<FilledIn> dayFilled = filled(FilledPlace.DAY, day);
    Optional<FilledIn> monthFilled = filled(FilledPlace.MONTH, month);
    if (dayFilled.isPresent() && monthFilled.isPresent()) {
      return readFilled(dayFilled.get(), monthFilled.get());
    }
    return readPrinted();
  }

  private Optional<FilledIn> filled(FilledPlace place, Span part) {
    return FilledIn.on(row, header, place, DateReading.digits(part), part.lowestConfidence());
  }

  private DateReading readFilled(FilledIn days, FilledIn months) {
    if (days.isEmpty() || months.isEmpty()) {
      return new Blank();
    }
    FindingCode doubt = days.doubt() == FindingCode.HANDWRITTEN ? days.doubt() : months.doubt();
    return printedYear()
        .<DateReading>map(number -> possible(days, months, number, doubt))
        .orElseGet(() -> new Untrusted(FindingCode.INVALID_FORMAT));
  }

  private static DateReading possible(FilledIn days, FilledIn months, int year, FindingCode doubt) {
    List<PossibleDate> dates =
        days.options().stream()
            .flatMap(
                day -> months.options().stream().flatMap(month -> date(day, month, year).stream()))
            .sorted(Comparator.comparingDouble(PossibleDate::probability).reversed())
            .limit(MAX_DATES)
            .toList();
    return dates.isEmpty() ? new Untrusted(doubt) : new Possible(dates, doubt);
  }

  private static Optional<PossibleDate> date(FilledOption day, FilledOption month, int year) {
    if (day.text().isEmpty() || month.text().isEmpty()) {
      return Optional.empty();
    }
    return AdministrativeDate.of(Integer.parseInt(day.text()), Integer.parseInt(month.text()), year)
        .map(date -> new PossibleDate(date, day.probability() * month.probability()));
  }

  /** Reads a line whose gaps were not found, or whose text was not recognised by us. */
  private DateReading readPrinted() {
    String dayDigits = DateReading.digits(day);
    String monthDigits = DateReading.digits(month);
    if (dayDigits.isEmpty() || monthDigits.isEmpty()) {
      return coversInk() ? new Untrusted(FindingCode.HANDWRITTEN) : new Blank();
    }
    boolean isRead =
        dayDigits.matches("\\d{1,2}")
            && monthDigits.matches("\\d{1,2}")
            && day.isSurelyPrinted()
            && month.isSurelyPrinted();
    if (!isRead) {
      return new Untrusted(FindingCode.HANDWRITTEN);
    }
    return printedYear()
        .<DateReading>map(
            number ->
                AdministrativeDate.of(
                        Integer.parseInt(dayDigits), Integer.parseInt(monthDigits), number)
                    .<DateReading>map(Read::new)
                    .orElseGet(() -> new Untrusted(FindingCode.IMPOSSIBLE_DATE)))
        .orElseGet(() -> new Untrusted(FindingCode.INVALID_FORMAT));
  }

  /**
   * Returns whether a place that was read as blank contains ink. OCR reads illegible handwriting as
   * a dash or omits it, but then the box of the adjacent printed word includes it.
   */
  private boolean coversInk() {
    List<Placed> words =
        labels.stream()
            .flatMap(label -> label.words().stream())
            .filter(word -> word.text().matches("\\p{L}+"))
            .toList();
    double narrowest = words.stream().mapToDouble(DateLine::letterWidth).min().orElse(0);
    return words.stream().anyMatch(word -> letterWidth(word) > WIDE_LETTER * narrowest)
        || Stream.of(day, month).flatMap(part -> part.words().stream()).anyMatch(this::isScrawl);
  }

  // printed dots and dashes are low or have a high confidence
  private boolean isScrawl(Placed word) {
    return word.text().matches("\\P{L}+")
        && word.upright().height() > header.sheet().lineHeight() / 2
        && word.word().confidence() < SCRAWL_CONFIDENCE;
  }

  private static double letterWidth(Placed word) {
    return word.upright().width() / word.text().length();
  }

  /** Returns the printed year; empty if it is implausible. */
  Optional<Integer> printedYear() {
    return Optional.of(DateReading.digits(year))
        .filter(text -> text.matches("(?:19|20)\\d{2}"))
        .map(Integer::valueOf);
  }

  /** Returns the interval given by the printed year and month; empty without a year. */
  Optional<DateBounds> bounds() {
    return printedYear()
        .map(
            number ->
                sureMonth()
                    .map(found -> DateBounds.ofMonth(YearMonth.of(number, found)))
                    .orElseGet(() -> DateBounds.ofYear(number)));
  }

  private Optional<Integer> sureMonth() {
    Stream<FilledOption> read =
        filled(FilledPlace.MONTH, month).stream()
            .flatMap(found -> found.options().stream().limit(1))
            .filter(option -> option.probability() >= SURE_MONTH);
    Stream<FilledOption> printed =
        month.isSurelyPrinted()
            ? Stream.of(DateReading.digits(month))
                .filter(text -> text.matches("\\d{1,2}"))
                .map(text -> new FilledOption(text, 1))
            : Stream.empty();
    return Stream.concat(read, printed)
        .filter(option -> option.text().matches("0?[1-9]|1[0-2]"))
        .map(option -> Integer.parseInt(option.text()))
        .findFirst();
  }
}
