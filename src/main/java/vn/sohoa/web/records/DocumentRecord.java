package vn.sohoa.web.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.dossier.DossierNames;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;
import vn.sohoa.web.review.LinkRow;

/**
 * A document as its page shows it.
 *
 * @param etag version that changes send as If-Match
 * @param tone class of the style sheet for the state
 * @param changeable whether people may decide anything about it: it is read, and in use
 * @param pages numbers of the pages
 * @param signed whether the file has a digital signature
 */
public record DocumentRecord(
    String docCode,
    String etag,
    DocumentState state,
    String tone,
    boolean changeable,
    String kind,
    String role,
    String dossierCode,
    String received,
    String finished,
    String fileName,
    String size,
    String quality,
    String failure,
    List<Integer> pages,
    List<FieldLine> fields,
    List<FindingLine> findings,
    Optional<LinkRow> link,
    List<SignatureLine> signatures,
    Optional<Attested> attestation,
    List<Version> versions,
    List<Download> downloads) {
  /** An attestation that holds. */
  public record Attested(String at, String by, String reason) {}

  /** A file that can be downloaded. */
  public record Download(String name, String rendition) {}

  /**
   * @param people names by the ids of keys and accounts
   * @param dossiers what people know the dossiers by that the link names
   */
  public static DocumentRecord of(
      DocumentView document,
      Map<String, String> people,
      Map<String, DossierNames.Known> dossiers,
      Labels labels) {
    Texts t = labels.texts();
    return new DocumentRecord(
        document.docCode(),
        EntityTag.strong(document.version()).toString(),
        document.state(),
        Tone.of(document.state()),
        isChangeable(document),
        labels.kind(document.kind()),
        t.label("role", document.declared().role()),
        document.link().flatMap(link -> link.dossierCode()).orElse(""),
        t.time(document.receivedAt()),
        document.finishedAt().map(t::time).orElse(""),
        document.declared().fileName().orElse(""),
        t.size(document.size()),
        document.quality().map(quality -> String.valueOf(quality.score())).orElse(""),
        document.failure().map(reason -> t.label("failure", reason)).orElse(""),
        document.pages().stream().map(DocumentView.PageView::number).toList(),
        FieldLine.of(document, labels),
        FindingLine.of(document, labels),
        document.link().map(link -> LinkRow.of(link, /* isOpen= */ false, dossiers, t)),
        document.signatures().stream().map(signature -> SignatureLine.of(signature, t)).toList(),
        document
            .attestation()
            .map(
                made ->
                    new Attested(
                        t.time(made.attestedAt()),
                        people.getOrDefault(made.attestedBy(), made.attestedBy()),
                        made.reason().orElse(""))),
        Version.of(document, t),
        downloads(document, t));
  }

  private static boolean isChangeable(DocumentView document) {
    return document.replacedBy().isEmpty()
        && (document.state() == DocumentState.READY
            || document.state() == DocumentState.NEEDS_REVIEW
            || document.state() == DocumentState.FAILED);
  }

  private static List<Download> downloads(DocumentView document, Texts t) {
    var downloads = new ArrayList<Download>();
    downloads.add(new Download(t.of("web.document.original"), "original"));
    if (document.renditions().contains("pdfa")) {
      downloads.add(new Download(t.of("web.document.pdfa"), "pdfa"));
      downloads.add(new Download(t.of("web.document.text"), "text"));
    }
    if (document.madeFrom().size() == 1) {
      downloads.add(new Download(t.of("web.document.source"), "source"));
    }
    return List.copyOf(downloads);
  }

  public boolean ready() {
    return state == DocumentState.READY;
  }

  /** Whether its values can be decided; those of a finished document can be corrected. */
  public boolean editable() {
    return ready() || state == DocumentState.NEEDS_REVIEW;
  }

  public boolean quarantined() {
    return state == DocumentState.QUARANTINED;
  }

  /** Whether it can be read again. */
  public boolean ended() {
    return state.isFinished() && state != DocumentState.WITHDRAWN && !quarantined();
  }

  /** Returns the documents that a person has to say about whether they are the same paper. */
  public List<String> likeOthers() {
    return findings.stream()
        .filter(FindingLine::asksAboutDuplicate)
        .map(FindingLine::other)
        .distinct()
        .toList();
  }
}
