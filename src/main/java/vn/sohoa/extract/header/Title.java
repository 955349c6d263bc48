package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;

/**
 * The title of a paper (tên loại, ô số 5a).
 *
 * @param text as definitions write it
 * @param rows that it stands in, without what stands far beside them
 * @param kinds that have it
 */
public record Title(String text, List<Row> rows, List<Kind> kinds) {

  Row lastRow() {
    return rows.getLast();
  }

  boolean isReadExactly() {
    return VietnameseText.letterKey(text).equals(VietnameseText.letterKey(RowText.join(rows)));
  }

  /** What notations of its kinds begin with. */
  public Optional<String> abbreviation() {
    return kinds.stream().flatMap(kind -> kind.abbreviation().stream()).findFirst();
  }
}
