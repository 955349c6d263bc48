package vn.sohoa.web.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.dossier.DossierNames;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.web.FindingWords;
import vn.sohoa.web.Labels;

/**
 * A document as the workbench shows it.
 *
 * @param etag version that decisions send as If-Match
 * @param blocking number of things that a person has to decide
 * @param reading whether the document is being processed, so that nothing can be decided
 * @param ofKind the finding that the kind is unknown, if a person has to decide it
 * @param findings those that are about no field, not about the kind and not about the link
 * @param link absent while the document is being read
 */
public record Workbench(
    String docCode,
    String etag,
    DocumentState state,
    boolean reading,
    DocumentRole role,
    String kindId,
    String kind,
    String dossierCode,
    int pages,
    long blocking,
    List<FieldRow> fields,
    Optional<FindingRow> ofKind,
    List<FindingRow> findings,
    Optional<LinkRow> link) {
  private static final Set<FindingCode> OF_LINK =
      Set.of(FindingCode.LINK_AMBIGUOUS, FindingCode.LINK_UNMATCHED);

  /**
   * @param known what people know the dossiers by that the link names
   */
  static Workbench of(DocumentView document, Map<String, DossierNames.Known> known, Labels labels) {
    List<FieldRow> fields = FieldRow.of(document, labels);
    var words = new FindingWords(document, labels);
    Set<String> shown = fields.stream().map(FieldRow::name).collect(Collectors.toSet());
    return new Workbench(
        document.docCode(),
        EntityTag.strong(document.version()).toString(),
        document.state(),
        !document.state().isFinal(),
        document.declared().role(),
        document.kind().orElse(""),
        labels.kind(document.kind()),
        document.link().flatMap(link -> link.dossierCode()).orElse(""),
        document.pageCount().orElse(0),
        document.findings().stream().filter(DocumentView.FindingView::blocking).count(),
        fields,
        document.findings().stream()
            .filter(Workbench::isOpenAboutKind)
            .findFirst()
            .map(finding -> FindingRow.of(finding, words)),
        FindingRow.inOrder(
            document.findings().stream()
                .filter(finding -> finding.settledBy().isEmpty())
                .filter(finding -> !OF_LINK.contains(finding.code()))
                .filter(finding -> !isOpenAboutKind(finding))
                .filter(finding -> finding.field().filter(shown::contains).isEmpty())
                .map(finding -> FindingRow.of(finding, words))),
        document.link().map(link -> LinkRow.of(link, isOpen(document), known, labels.texts())));
  }

  private static boolean isOpenAboutKind(DocumentView.FindingView finding) {
    return finding.blocking() && finding.code() == FindingCode.KIND_UNKNOWN;
  }

  private static boolean isOpen(DocumentView document) {
    return document.findings().stream()
        .anyMatch(finding -> finding.blocking() && OF_LINK.contains(finding.code()));
  }

  /** Whether it was taken back. */
  public boolean withdrawn() {
    return state == DocumentState.WITHDRAWN;
  }

  /** Whether its values cannot be decided now. */
  public boolean locked() {
    return reading || withdrawn();
  }

  /** Whether nothing is left to decide. */
  public boolean settled() {
    return blocking == 0;
  }
}
