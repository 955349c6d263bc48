package vn.sohoa.web.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentView;
import vn.sohoa.web.FindingWords;

/**
 * A finding as the workbench shows it.
 *
 * @param page from 1; 0 if it is about no page
 * @param other docCode of the other document that it is about; empty if there is none
 * @param asked whether a person says here if both documents are the same paper
 */
public record FindingRow(
    String id,
    String code,
    String text,
    String detail,
    boolean blocking,
    int page,
    String other,
    boolean asked)
    implements Comparable<FindingRow> {
  static FindingRow of(DocumentView.FindingView finding, FindingWords words) {
    return new FindingRow(
        finding.id().toString(),
        finding.code().name(),
        words.text(finding),
        words.detail(finding),
        finding.blocking(),
        finding.page().orElse(0),
        finding.otherDocument().orElse(""),
        false);
  }

  /** Returns the rows in order; the first about each similar document asks about it. */
  static List<FindingRow> inOrder(Stream<FindingRow> rows) {
    Set<String> asked = new HashSet<>();
    return rows.sorted()
        .map(row -> row.isAboutDuplicate() && asked.add(row.other()) ? row.asking() : row)
        .toList();
  }

  private FindingRow asking() {
    return new FindingRow(id, code, text, detail, blocking, page, other, true);
  }

  private boolean isAboutDuplicate() {
    return !other.isEmpty();
  }

  /** Whether a person may say that it does not matter. */
  public boolean dismissable() {
    return blocking && !isAboutDuplicate();
  }

  /** Blocking ones first. */
  @Override
  public int compareTo(FindingRow other) {
    return Comparator.comparing((FindingRow row) -> !row.blocking)
        .thenComparingInt(FindingRow::page)
        .thenComparing(FindingRow::code)
        .thenComparing(FindingRow::id)
        .compare(this, other);
  }
}
