package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.ClosedList;
import vn.sohoa.clean.value.Provinces;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Span;

/** Extracts place and date (ô số 4, {@code Hải Phòng, ngày 15 tháng 4 năm 2025}). */
public final class DateRule {
  /** Rule name of a date that was left blank. */
  public static final String BLANK = "header.date.blank";

  private static final String RULE = "header.date";
  private static final int LETTERS_PER_ERROR = 8;
  private static final double SNAPPED = 0.9;
  private static final ClosedList PLACES = new ClosedList(Provinces.names());
  private static final Pattern LINE =
      Pattern.compile(
          "(?<place>.*?)[\\s,.;:]*(?<start>ngay|(?<=[,.;] ?)nga[a-z])(?<day>.{0,16}?)"
              + "(?<before>[td]?h[a-z]ng)(?<month>.{0,9}?)nam(?<year>.{0,7})");

  public Reading read(Header header) {
    return header.dateRow().map(row -> read(header, row)).orElse(Reading.NOTHING);
  }

  private static Reading read(Header header, Row row) {
    Matcher line = LINE.matcher(row.key());
    if (!line.find()) {
      return Reading.NOTHING;
    }
    Reading place = readPlace(header, Span.of(row, 0, line.end("place")));
    return Reading.merge(List.of(place, readDay(header, row, line)));
  }

  private static Reading readDay(Header header, Row row, Matcher found) {
    var line =
        new DateLine(
            header,
            row,
            part(row, found, "day"),
            part(row, found, "month"),
            part(row, found, "year"),
            List.of(part(row, found, "start"), part(row, found, "before")));
    Span whole = Span.of(row, found.start("start"), found.end("year"));
    DateReading reading = line.read();
    String name = FieldName.ISSUED_DATE.metadataName();
    return new Reading(
        candidates(header, line, whole, reading),
        reading.doubt().stream().map(code -> Finding.ofField(code, name, whole.text())).toList(),
        line.bounds().stream().toList());
  }

  private static List<Candidate> candidates(
      Header header, DateLine line, Span whole, DateReading reading) {
    return switch (reading) {
      case DateReading.Possible(var dates, FindingCode doubt) ->
          dates.stream().map(date -> possible(header, whole, date)).toList();
      case DateReading.Read(var date) ->
          List.of(found(header, whole, Optional.of(date.toString()), RULE));
      case DateReading.Untrusted(FindingCode code) ->
          List.of(found(header, whole, Optional.empty(), RULE));
      case DateReading.Blank() ->
          Stream.concat(
                  Stream.of(found(header, whole, Optional.empty(), BLANK)),
                  year(header, line).stream())
              .toList();
    };
  }

  private static Candidate found(Header header, Span whole, Optional<String> clean, String rule) {
    return Candidates.ofSpan(FieldName.ISSUED_DATE, header.sheet().number(), whole, clean, 1, rule)
        .because("the date line");
  }

  private static Candidate possible(Header header, Span whole, DateReading.PossibleDate possible) {
    return Candidates.withConfidence(
        found(header, whole, Optional.of(possible.date().toString()), RULE),
        possible.probability());
  }

  /** Returns the year of a draft, which is printed even if the day is blank. */
  private static Optional<Candidate> year(Header header, DateLine line) {
    return line.printedYear()
        .map(
            found ->
                Candidates.ofSpan(
                        FieldName.ISSUED_YEAR,
                        header.sheet().number(),
                        line.year(),
                        Optional.of(Integer.toString(found)),
                        1,
                        RULE)
                    .because("the date line, whose day is blank"));
  }

  private static Span part(Row row, Matcher line, String group) {
    return Span.of(row, line.start(group), line.end(group));
  }

  private static Reading readPlace(Header header, Span span) {
    String printed = RowText.trim(span.text());
    if (printed.isEmpty() || !Character.isUpperCase(printed.charAt(0))) {
      return Reading.NOTHING;
    }
    Optional<String> known = PLACES.nearest(printed, LETTERS_PER_ERROR);
    double evidence = known.filter(printed::equals).isPresent() ? 1 : SNAPPED;
    return Reading.of(
        Candidates.ofSpan(
                FieldName.ISSUED_PLACE,
                header.sheet().number(),
                span,
                Optional.of(known.orElse(printed)),
                evidence,
                "header.place")
            .because("before the date"));
  }
}
