package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;

/**
 * Title of a paper (tên loại, ô số 5a).
 *
 * @param text text as written in the definitions
 * @param rows rows of the title, without distant text beside them
 * @param kinds kinds of paper with this title
 */
public record Title(String text, List<Row> rows, List<Kind> kinds) {

  Row lastRow() {
    return rows.getLast();
  }

  boolean isReadExactly() {
    String known = VietnameseText.letterKey(text);
    String read = VietnameseText.letterKey(RowText.join(rows));
    return read.equals(known) || read.startsWith(known + "cua");
  }

  /** Returns the notation prefix of its kinds; empty if they have none. */
  public Optional<String> abbreviation() {
    return kinds.stream().flatMap(kind -> kind.abbreviation().stream()).findFirst();
  }
}
