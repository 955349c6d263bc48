package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Mark;
import vn.sohoa.extract.kind.Zone;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/** Letters of a page, row after row, so that a text is found that goes on in the next row. */
final class PageText {
  private final Sheet sheet;
  private final String letters;

  /** Index of the first letter of each row. */
  private final List<Integer> starts = new ArrayList<>();

  PageText(Sheet sheet) {
    this.sheet = sheet;
    var all = new StringBuilder();
    for (Row row : sheet.rows()) {
      starts.add(all.length());
      all.append(VietnameseText.letterKey(row.text()));
    }
    this.letters = all.toString();
  }

  /** Returns whether the text is there, and the row in which it begins touches its zone. */
  boolean has(Mark.Text text) {
    int at = letters.indexOf(text.key());
    while (at >= 0) {
      if (touches(row(at), text.zone())) {
        return true;
      }
      at = letters.indexOf(text.key(), at + 1);
    }
    return false;
  }

  private Row row(int at) {
    int place = Collections.binarySearch(starts, at);
    int before = place >= 0 ? lastOfSame(place) : -place - 2;
    return sheet.rows().get(before);
  }

  // a row without letters begins where the next one does
  private int lastOfSame(int place) {
    int last = place;
    while (last + 1 < starts.size() && starts.get(last + 1).equals(starts.get(place))) {
      last++;
    }
    return last;
  }

  private boolean touches(Row row, Zone zone) {
    double y = row.middle() / sheet.height();
    return row.words().stream()
        .anyMatch(word -> zone.contains(word.upright().centerX() / sheet.width(), y));
  }
}
