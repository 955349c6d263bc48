package vn.sohoa.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.FindingCode;
import vn.sohoa.clean.Severity;
import vn.sohoa.clean.VietnamTime;
import vn.sohoa.page.Box;

/**
 * A document as it is told.
 *
 * @param version changes with every change of state or link; to be sent as {@code If-Match}
 * @param failure reason code of a document that could not be read
 * @param size in bytes
 * @param duplicateOf docCode of the first document with the same bytes
 */
public record DocumentView(
    String docCode,
    String version,
    DocumentState state,
    Optional<String> failure,
    Progress progress,
    Declared declared,
    Optional<String> mediaType,
    long size,
    String sha256,
    Optional<Integer> pageCount,
    Optional<Boolean> signed,
    Optional<String> duplicateOf,
    OffsetDateTime receivedAt,
    Optional<OffsetDateTime> finishedAt,
    List<FieldView> fields,
    List<FindingView> findings,
    Optional<LinkView> link,
    List<PageView> pages,
    List<String> renditions) {

  /** What the sender said. */
  public record Declared(
      String agencyCode,
      DocumentRole role,
      Optional<String> dossierCode,
      Optional<String> componentCode,
      Optional<String> procedureCode,
      Optional<Integer> pages,
      Optional<String> fileName) {
    static Declared of(Declaration declaration) {
      return new Declared(
          declaration.agencyCode(),
          declaration.role(),
          declaration.dossierCode(),
          declaration.componentCode(),
          declaration.procedureCode(),
          declaration.pages().stream().boxed().findFirst(),
          declaration.fileName());
    }
  }

  /**
   * @param value the canonical value: what a person reviewed, else what cleaning made; null where
   *     nothing is certain
   * @param box x, y, width, height in points (1/72 inch) from the page's top left
   * @param rule that found it
   */
  public record FieldView(
      String name,
      Optional<String> raw,
      Optional<String> value,
      double confidence,
      int page,
      @Schema(minItems = 4, maxItems = 4) Optional<List<Double>> box,
      String rule,
      Optional<String> reviewed) {
    static FieldView of(StoredField field) {
      return new FieldView(
          field.name(),
          field.raw(),
          field.value(),
          field.confidence(),
          field.page(),
          field.box().map(DocumentView::numbers),
          field.rule(),
          field.reviewed());
    }
  }

  /** What cleaning and quality control say. */
  public record FindingView(
      Stage stage,
      FindingCode code,
      Severity severity,
      Optional<String> field,
      Optional<Integer> page,
      String detail) {
    static FindingView of(StoredFinding finding) {
      return new FindingView(
          finding.stage(),
          finding.code(),
          finding.severity(),
          finding.field(),
          finding.page(),
          finding.detail());
    }
  }

  /**
   * What it belongs to.
   *
   * @param decidedBy id of the access key of the person who decided; null where the machine did
   */
  public record LinkView(
      LinkDecision decision,
      Optional<String> dossierCode,
      Optional<String> componentCode,
      double confidence,
      List<LinkCandidate> candidates,
      OffsetDateTime decidedAt,
      Optional<String> decidedBy) {
    public static LinkView of(StoredLink link) {
      return new LinkView(
          link.decision(),
          link.dossierCode(),
          link.componentCode(),
          link.confidence(),
          link.candidates(),
          VietnamTime.at(link.decidedAt()),
          link.decidedBy());
    }
  }

  /** A page without its words; {@code pages/{n}} has them. */
  public record PageView(
      int number, PageState state, Optional<String> fault, Optional<Page.Scan> scan) {
    static PageView of(Page page) {
      return new PageView(page.number(), page.state(), page.fault(), page.scan());
    }
  }

  /** The parts of a document, read together. */
  record Parts(
      Pages.Count count,
      List<Page> pages,
      List<StoredField> fields,
      List<StoredFinding> findings,
      Optional<StoredLink> link,
      List<Rendition> renditions,
      Optional<Document> duplicateOf) {}

  static DocumentView of(Document document, Parts parts) {
    return new DocumentView(
        document.docCode(),
        version(document, parts.link()),
        document.state(),
        document.failure(),
        Progress.of(document, parts.count()),
        Declared.of(document.declaration()),
        document.mediaType(),
        document.size(),
        document.sha256().hex(),
        document.pageCount().stream().boxed().findFirst(),
        document.signed(),
        parts.duplicateOf().map(Document::docCode),
        VietnamTime.at(document.receivedAt()),
        document.finishedAt().map(VietnamTime::at),
        parts.fields().stream().map(FieldView::of).toList(),
        parts.findings().stream().map(FindingView::of).toList(),
        parts.link().map(LinkView::of),
        parts.pages().stream().map(PageView::of).toList(),
        parts.renditions().stream().map(Rendition::kind).toList());
  }

  /** Which state of a document and its link this is. */
  public static String version(Document document, Optional<StoredLink> link) {
    return document.version() + "." + link.map(StoredLink::version).orElse(-1);
  }

  /** A box as the API tells it. */
  static List<Double> numbers(Box box) {
    return List.of(box.x(), box.y(), box.width(), box.height());
  }
}
