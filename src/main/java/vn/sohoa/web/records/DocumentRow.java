package vn.sohoa.web.records;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentState;
import vn.sohoa.search.DocumentSummary;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * A document in a list.
 *
 * @param tone class of the style sheet for the state
 * @param number with the notation
 * @param day as people write it
 * @param failure why it could not be processed; empty if it was
 * @param pages number of pages; 0 if unknown
 */
public record DocumentRow(
    String docCode,
    String state,
    String tone,
    boolean waiting,
    String kind,
    String number,
    String day,
    String issuer,
    String subject,
    String dossierCode,
    String components,
    String failure,
    String quality,
    int pages,
    String received) {
  static DocumentRow of(DocumentSummary document, Labels labels) {
    Texts t = labels.texts();
    return new DocumentRow(
        document.docCode(),
        t.label("state", document.state()),
        Tone.of(document.state()),
        document.state() == DocumentState.NEEDS_REVIEW,
        document.kind().map(labels::kind).or(document::typeName).orElse(""),
        Stream.of(document.codeNumber(), document.codeNotation())
            .flatMap(part -> part.stream())
            .collect(Collectors.joining("/")),
        document.issuedDate().map(t::value).orElse(""),
        document.organName().orElse(""),
        document.subject().orElse(""),
        document.dossierCode().orElse(""),
        String.join(", ", document.componentCodes()),
        document.failure().map(reason -> t.label("failure", reason)).orElse(""),
        document.quality().map(String::valueOf).orElse(""),
        document.pageCount().orElse(0),
        t.time(document.receivedAt()));
  }
}
