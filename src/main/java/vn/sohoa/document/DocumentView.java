package vn.sohoa.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Quality;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.engine.SignatureFact;
import vn.sohoa.page.Box;
import vn.sohoa.time.VietnamTime;

/**
 * A document in API responses.
 *
 * @param externalId code in another system, as sent with the scan
 * @param version changes with every change of state or link; clients send it as {@code If-Match}
 * @param failure reason code of a document that could not be processed
 * @param size in bytes
 * @param pageCountSure false if the file is damaged and pages may be missing
 * @param kind id of the definition of the kind of paper, e.g. {@code quyet-dinh}
 * @param quality score, and counts by the findings; absent until processing has ended
 * @param attestation the attestation that counts; absent unless the document is READY
 * @param duplicateOf docCode of the first document with the same bytes
 * @param replaces docCode of the version before this one
 * @param replacedBy docCode of the version that is in use instead of this one
 * @param madeFrom the pages of other documents that it was made of; empty if it was sent
 * @param madeInto docCodes of the documents that were made of its pages
 */
@Schema(name = "DocumentRecord")
public record DocumentView(
    String docCode,
    Optional<String> externalId,
    String version,
    DocumentState state,
    Optional<String> failure,
    Progress progress,
    Declared declared,
    Optional<String> mediaType,
    long size,
    String sha256,
    Optional<Integer> pageCount,
    Optional<Boolean> pageCountSure,
    Optional<Boolean> signed,
    Optional<String> kind,
    Optional<String> duplicateOf,
    Optional<String> replaces,
    Optional<String> replacedBy,
    List<MadeFrom> madeFrom,
    List<String> madeInto,
    OffsetDateTime receivedAt,
    Optional<OffsetDateTime> finishedAt,
    Optional<QualityView> quality,
    List<FieldView> fields,
    List<FindingView> findings,
    List<SignatureView> signatures,
    Optional<LinkView> link,
    Optional<AttestationView> attestation,
    List<PageView> pages,
    List<String> renditions) {

  /**
   * Pages of another document.
   *
   * @param pages numbers, in order
   */
  @Schema(name = "MadeFrom")
  public record MadeFrom(String docCode, List<Integer> pages) {}

  /**
   * What the sender declared.
   *
   * @param componentCode the component that the paper was filed for
   * @param componentCodes all components that it serves, that one first
   * @param kind id of the definition of the kind of paper
   * @param physicalLocation where the paper is kept
   */
  @Schema(name = "DeclaredMetadata")
  public record Declared(
      String agencyCode,
      DocumentRole role,
      Optional<String> dossierCode,
      Optional<String> componentCode,
      List<String> componentCodes,
      Optional<String> procedureCode,
      Optional<Integer> pages,
      Optional<Integer> notePages,
      Optional<String> fileName,
      Optional<String> kind,
      Optional<String> physicalLocation) {
    static Declared of(Declaration declaration) {
      return new Declared(
          declaration.agencyCode(),
          declaration.role(),
          declaration.dossierCode(),
          declaration.componentCode(),
          declaration.componentCodes(),
          declaration.procedureCode(),
          declaration.pages().stream().boxed().findFirst(),
          declaration.notePages().stream().boxed().findFirst(),
          declaration.fileName(),
          declaration.kind(),
          declaration.physicalLocation());
    }
  }

  /**
   * @param value the canonical value: the reviewed one, otherwise the cleaned one; null if nothing
   *     is certain, or a person said that the paper has none
   * @param page from 1; 0 for a value that a person gave and the machine found nowhere
   * @param review what a person decided
   * @param box x, y, width, height in points (1/72 inch) from the page's top left
   * @param rule name of the rule that found the value
   * @param reason arguments for and against the value
   * @param notBefore earliest possible day of a date without value
   * @param notAfter latest possible day of a date without value
   * @param candidates runners-up, best first
   */
  @Schema(name = "DocumentField")
  public record FieldView(
      String name,
      Optional<String> raw,
      Optional<String> value,
      double confidence,
      int page,
      @Schema(minItems = 4, maxItems = 4) Optional<List<Double>> box,
      String rule,
      String reason,
      Optional<FieldReview> review,
      Optional<String> reviewed,
      Optional<LocalDate> notBefore,
      Optional<LocalDate> notAfter,
      List<FieldCandidate> candidates) {
    static FieldView of(StoredField field) {
      return new FieldView(
          field.name(),
          field.raw(),
          field.value(),
          field.confidence(),
          field.page(),
          field.box().map(DocumentView::numbers),
          field.rule(),
          field.reason(),
          field.review(),
          field.reviewed(),
          field.notBefore(),
          field.notAfter(),
          field.candidates().stream().map(FieldCandidate::of).toList());
    }
  }

  /**
   * A digital signature of the original.
   *
   * @param issuer authority that issued the certificate
   * @param signedAt time according to the signer's computer
   * @param certificateValid whether that time is in the validity period of the certificate, whose
   *     chain and revocation are not checked
   * @param wholeFile whether nothing was added to the file after it was signed
   */
  @Schema(name = "Signature")
  public record SignatureView(
      Optional<String> signer,
      Optional<String> organization,
      Optional<String> issuer,
      Optional<OffsetDateTime> signedAt,
      SignatureFact.Integrity integrity,
      Optional<Boolean> certificateValid,
      boolean wholeFile) {
    static SignatureView of(StoredSignature signature) {
      return new SignatureView(
          signature.signer(),
          signature.organization(),
          signature.issuer(),
          signature.signedAt().map(VietnamTime::at),
          signature.integrity(),
          signature.wasCertificateValid(),
          signature.coversWholeFile());
    }
  }

  /**
   * How far the data can be trusted; src/docs/findings.md has the formula.
   *
   * @param score 0 to 100
   */
  @Schema(name = "DocumentQuality")
  public record QualityView(int score, int errors, int warnings, int notes) {
    static Optional<QualityView> of(Document document, List<StoredFinding> stored) {
      List<Finding> findings =
          stored.stream()
              .filter(finding -> finding.settledBy().isEmpty())
              .map(StoredFinding::finding)
              .toList();
      Quality counted = Quality.of(findings, document.pageCount().orElse(0));
      return document
          .quality()
          .map(
              score ->
                  new QualityView(score, counted.errors(), counted.warnings(), counted.notes()));
    }
  }

  /**
   * A finding of cleaning or quality control.
   *
   * @param id the same for the same finding after the document was read again
   * @param blocking whether it stops the document from being READY
   * @param settledBy id of the decision that answered it
   */
  @Schema(name = "Finding")
  public record FindingView(
      UUID id,
      boolean blocking,
      Optional<UUID> settledBy,
      Stage stage,
      FindingCode code,
      Severity severity,
      Optional<String> field,
      Optional<Integer> page,
      String detail) {
    static FindingView of(StoredFinding finding) {
      return new FindingView(
          finding.finding().id(),
          finding.isOpen(),
          finding.settledBy(),
          finding.stage(),
          finding.code(),
          finding.severity(),
          finding.field(),
          finding.page(),
          finding.detail());
    }
  }

  /**
   * A page without its words, which {@code pages/{n}} returns.
   *
   * @param contentBox x, y, width, height of the rectangle around all content, in points from the
   *     page's top left
   */
  @Schema(name = "PageSummary")
  public record PageView(
      int number,
      PageState state,
      Optional<String> fault,
      Optional<ScanView> scan,
      @Schema(minItems = 4, maxItems = 4) Optional<List<Double>> contentBox) {
    static PageView of(Page page) {
      Optional<Box> content = page.scan().flatMap(Page.Scan::content);
      return new PageView(
          page.number(),
          page.state(),
          page.fault(),
          page.scan().map(ScanView::of),
          content.map(DocumentView::numbers));
    }
  }

  /** The parts of a document, read together. */
  record Parts(
      PageRepository.Count count,
      List<Page> pages,
      List<StoredField> fields,
      List<StoredFinding> findings,
      Optional<LinkLookup.CurrentLink> link,
      Optional<AttestationView> attestation,
      List<Rendition> renditions,
      List<StoredSignature> signatures,
      Optional<Document> duplicateOf,
      Optional<Document> replaces,
      Optional<Document> replacedBy,
      List<MadeFrom> madeFrom,
      List<String> madeInto) {}

  static DocumentView of(Document document, Parts parts) {
    return new DocumentView(
        document.docCode(),
        document.externalId(),
        version(document, parts.link()),
        document.state(),
        document.failure(),
        Progress.of(document, parts.count()),
        Declared.of(document.declaration()),
        document.mediaType(),
        document.size(),
        document.sha256().hex(),
        document.pageCount().stream().boxed().findFirst(),
        document.pageCount().stream().mapToObj(it -> document.isPageCountSure()).findFirst(),
        document.signed(),
        document.kind(),
        parts.duplicateOf().map(Document::docCode),
        parts.replaces().map(Document::docCode),
        parts.replacedBy().map(Document::docCode),
        parts.madeFrom(),
        parts.madeInto(),
        VietnamTime.at(document.receivedAt()),
        document.finishedAt().map(VietnamTime::at),
        QualityView.of(document, parts.findings()),
        parts.fields().stream().map(FieldView::of).toList(),
        parts.findings().stream().map(FindingView::of).toList(),
        parts.signatures().stream().map(SignatureView::of).toList(),
        parts.link().map(LinkLookup.CurrentLink::view),
        parts.attestation(),
        parts.pages().stream().map(PageView::of).toList(),
        parts.renditions().stream().map(Rendition::kind).toList());
  }

  /** Returns the version of a document together with its link, for ETags. */
  public static String version(Document document, Optional<LinkLookup.CurrentLink> link) {
    return document.version() + "." + link.map(LinkLookup.CurrentLink::version).orElse(-1);
  }

  /** Returns x, y, width and height of a box. */
  static List<Double> numbers(Box box) {
    return List.of(box.x(), box.y(), box.width(), box.height());
  }
}
