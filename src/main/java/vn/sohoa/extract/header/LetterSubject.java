package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Paragraph;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;

/**
 * Extracts the subject of an official letter (trích yếu công văn, ô số 5b): {@code V/v …} below the
 * number.
 */
public final class LetterSubject {
  private static final Pattern ABOUT =
      Pattern.compile("^\\W*[vw][^a-z0-9]{0,2}[il1]?[^a-z0-9]?v\\b.*");
  private static final Pattern BODY = Pattern.compile(".*\\bkinh gui\\b.*");

  private LetterSubject() {}

  public static Optional<List<Row>> find(Header header) {
    List<Row> below =
        header.left().stream().filter(row -> row.middle() > aboveSubject(header)).toList();
    for (int i = 0; i < below.size(); i++) {
      if (ABOUT.matcher(below.get(i).key()).matches()) {
        List<Row> rest = below.subList(i, below.size());
        return Optional.of(
                Paragraph.from(rest, header.sheet().lineHeight(), row -> isEnd(row, header)))
            .filter(rows -> !rows.isEmpty());
      }
    }
    return Optional.empty();
  }

  public static Reading read(Header header, List<Row> rows) {
    return Reading.of(
        Candidates.ofRows(
            FieldName.SUBJECT,
            header.sheet().number(),
            rows,
            Phrases.correct(RowText.join(rows)),
            1,
            "letter.subject"));
  }

  private static double aboveSubject(Header header) {
    return header.numberRow().map(Row::middle).orElse(header.bottom());
  }

  // a row that continues into the right column belongs to the body
  private static boolean isEnd(Row row, Header header) {
    boolean runsOn =
        header.sheet().rows().stream()
            .filter(whole -> whole.words().containsAll(row.words()))
            .flatMap(whole -> whole.splitAtGaps(header.sheet().lineHeight()).stream())
            .anyMatch(
                piece ->
                    piece.words().contains(row.words().getLast())
                        && piece.right() > header.boundary() + header.sheet().lineHeight());
    return runsOn || BODY.matcher(row.key()).matches();
  }
}
