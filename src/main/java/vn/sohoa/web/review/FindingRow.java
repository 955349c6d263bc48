package vn.sohoa.web.review;

import java.util.Comparator;
import java.util.Optional;
import vn.sohoa.document.DocumentView;
import vn.sohoa.web.Texts;

/**
 * A finding as the workbench shows it.
 *
 * @param page from 1; 0 if it is about no page
 * @param other docCode of the other document that it is about; empty if there is none
 */
public record FindingRow(
    String id, String code, String text, String detail, boolean blocking, int page, String other)
    implements Comparable<FindingRow> {
  static FindingRow of(DocumentView.FindingView finding, Texts t) {
    return new FindingRow(
        finding.id().toString(),
        finding.code().name(),
        t.label("finding", finding.code()),
        detail(finding),
        finding.blocking(),
        finding.page().orElse(0),
        finding.otherDocument().orElse(""));
  }

  /** The name of the field is beside its row already. */
  private static String detail(DocumentView.FindingView finding) {
    return Optional.of(finding.detail())
        .filter(detail -> !finding.field().filter(detail::equals).isPresent())
        .orElse("");
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
