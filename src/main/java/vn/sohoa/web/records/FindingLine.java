package vn.sohoa.web.records;

import java.util.Comparator;
import java.util.List;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.web.FindingWords;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * A finding about a document.
 *
 * @param tone class of the style sheet
 * @param status whether it stops the document, or was answered
 * @param field label of the field that it is about; empty if there is none
 * @param page from 1; 0 if it is about no page
 * @param other docCode of the other document; empty if there is none
 * @param asksAboutDuplicate whether a person has to say if both are the same paper
 */
public record FindingLine(
    String text,
    String detail,
    String tone,
    String status,
    String field,
    int page,
    String other,
    boolean asksAboutDuplicate,
    boolean blocking) {
  static List<FindingLine> of(DocumentView document, Labels labels) {
    return document.findings().stream()
        .sorted(
            Comparator.comparing((DocumentView.FindingView finding) -> !finding.blocking())
                .thenComparing(finding -> finding.settledBy().isPresent()))
        .map(finding -> of(finding, document, labels))
        .toList();
  }

  private static FindingLine of(
      DocumentView.FindingView finding, DocumentView document, Labels labels) {
    Texts t = labels.texts();
    var words = new FindingWords(document, labels);
    boolean isSettled = finding.settledBy().isPresent();
    boolean isInUse = document.state() != DocumentState.WITHDRAWN;
    boolean isBlocking = finding.blocking() && isInUse;
    String status = isBlocking ? "blocking" : isSettled ? "settled" : "note";
    return new FindingLine(
        words.text(finding),
        words.detail(finding),
        isBlocking ? "doubt" : isSettled ? "good" : "soft",
        t.of("web.document.finding-" + status),
        finding.field().map(name -> labels.field(name, document.kind())).orElse(""),
        finding.page().orElse(0),
        finding.otherDocument().orElse(""),
        !isSettled && finding.otherDocument().isPresent(),
        isBlocking);
  }
}
