package vn.sohoa.extract.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.Columns;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Rows;
import vn.sohoa.extract.layout.Sheet;

/** Finds the header on a page by the national motto, or else by number and date. */
public final class HeaderFinder {
  private static final double HEADER_DEPTH = 0.45;
  private static final double NO_MOTTO_BOUNDARY = 0.43;
  private static final double MAX_BELOW_MOTTO = 150;
  private static final double MAX_APART = 45;
  private static final Pattern STAMP =
      Pattern.compile(
          "^\\W*(?:ky boi|nguoi ky|co quan:|thoi gian ky|ngay ky|email:|cong thong tin dien tu).*");

  /** A basis has number and day of another paper. */
  private static final Pattern BASIS = Pattern.compile("^\\W*(?:can cu|xet de nghi)\\b.*");

  private static final Pattern ARRIVAL = Pattern.compile("\\bden\\b|^\\W*(?:ngay|chuyen|gio)\\b");
  private static final Pattern DATE = Pattern.compile("n?ga[a-z]?.{0,14}?[td]?h[a-z]ng.{0,9}nam");
  private static final Pattern NOTATION =
      Pattern.compile("[/⁄]\\s?(?:\\d{4}\\s?[/⁄])?\\s?[A-ZĐÐ](?:[A-ZĐÐ]|[a-z][A-ZĐÐ])");
  private static final Pattern NUMBER_WORD = Pattern.compile("^\\W*s[o06a](?![a-z]).*");

  private final Sheet sheet;
  private final Optional<Motto> motto;
  private final double boundary;
  private final Optional<ArrivalStamp> stamp;

  private HeaderFinder(Sheet sheet) {
    this.sheet = sheet;
    List<Row> upper = sheet.rows().stream().filter(this::isUpper).toList();
    this.motto = Motto.find(upper, sheet.lineHeight());
    this.stamp = ArrivalStamp.find(sheet);
    this.boundary = motto.map(Motto::left).orElse(sheet.width() * NO_MOTTO_BOUNDARY);
  }

  public static Optional<Header> find(Sheet sheet) {
    return new HeaderFinder(sheet).find();
  }

  private Optional<Header> find() {
    Columns columns = Columns.split(headerRows(), boundary, sheet.lineHeight());
    Optional<Row> date = columns.right().stream().filter(HeaderFinder::isDate).findFirst();
    Optional<Row> number = number(columns.left(), date);
    boolean isHeader = motto.isPresent() || (number.isPresent() && date.isPresent());
    if (!isHeader) {
      return Optional.empty();
    }
    double bottom =
        Stream.of(number, date)
            .flatMap(Optional::stream)
            .mapToDouble(row -> row.middle() + sheet.lineHeight() / 2)
            .max()
            .orElseGet(() -> top() + 3 * sheet.lineHeight());
    return Optional.of(new Header(sheet, columns.left(), number, date, boundary, bottom));
  }

  private List<Row> headerRows() {
    List<Placed> words =
        sheet.rows().stream()
            .filter(this::isUpper)
            .filter(row -> row.middle() > top() - sheet.lineHeight())
            .filter(row -> !BASIS.matcher(row.key()).matches())
            .flatMap(row -> row.splitAtGaps(3 * sheet.lineHeight()).stream())
            .filter(row -> !STAMP.matcher(row.key()).matches())
            .flatMap(row -> row.words().stream())
            .toList();
    return Rows.group(words, sheet.lineHeight());
  }

  private Optional<Row> number(List<Row> left, Optional<Row> date) {
    return left.stream()
        .filter(row -> row.middle() < top() + MAX_BELOW_MOTTO || motto.isEmpty())
        .filter(row -> date.isEmpty() || Math.abs(row.middle() - date.get().middle()) < MAX_APART)
        .filter(row -> !ARRIVAL.matcher(row.key()).find())
        .filter(row -> stamp.isEmpty() || !stamp.get().contains(row))
        .filter(row -> evidence(row) > 0)
        .max(
            Comparator.comparingInt(HeaderFinder::evidence)
                .thenComparing(Comparator.comparingDouble(Row::middle).reversed()));
  }

  private static int evidence(Row row) {
    int word = NUMBER_WORD.matcher(row.key()).matches() && !isName(row) ? 1 : 0;
    return word + (NOTATION.matcher(row.text()).find() ? 2 : 0);
  }

  // SỞ NỘI VỤ begins with the letters of Số
  private static boolean isName(Row row) {
    return row.words().size() > 1
        && RowText.isCapital(row.text())
        && row.text().chars().noneMatch(sign -> sign == ':' || Character.isDigit(sign));
  }

  static boolean isDate(Row row) {
    Matcher date = DATE.matcher(row.key());
    // a date after a label is not the date of issue
    return row.words().size() <= 14 && date.find() && row.key().lastIndexOf(':', date.start()) < 0;
  }

  private double top() {
    return motto.map(Motto::top).orElse(0.0);
  }

  private boolean isUpper(Row row) {
    return row.middle() < sheet.height() * HEADER_DEPTH;
  }
}
