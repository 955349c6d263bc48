package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.engine.MediaType;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.time.VietnamTime;

/**
 * Selects the bytes of a rendition, and names the file as the national guidance requires (BKHCN
 * 11/2025, 2.3).
 */
@ApplicationScoped
class Downloads {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final DocumentRepository documents;
  private final PageRepository pages;
  private final RenditionRepository renditions;

  Downloads(DocumentRepository documents, PageRepository pages, RenditionRepository renditions) {
    this.documents = documents;
    this.pages = pages;
    this.renditions = renditions;
  }

  @Transactional
  Download open(String docCode, String rendition, DocumentVisibility viewer) {
    Document document = documents.byDocCode(docCode, viewer);
    Download download =
        switch (rendition) {
          case "original" -> original(document);
          case "text" -> text(document);
          case Rendition.PDFA -> pdfa(document);
          default ->
              throw ProblemException.of(
                  Reason.INVALID_REQUEST,
                  RequestFault.ofParameter("rendition", Message.of("fault.value", rendition))
                      .allowing(List.of("original", Rendition.PDFA, "text"), rendition));
        };
    if (!viewer.seesWords(document)) {
      throw ProblemException.notFound(rendition, document.docCode());
    }
    return download;
  }

  private Download original(Document document) {
    String type = document.mediaType().orElse("application/octet-stream");
    String extension =
        Arrays.stream(MediaType.values())
            .filter(known -> known.mimeType().equals(type))
            .map(MediaType::extension)
            .findFirst()
            .orElse("bin");
    return new Download(
        new Download.Stored(),
        document.sha256(),
        document.size(),
        Optional.of(document.receivedAt()),
        type,
        fileName(document, extension));
  }

  private Download pdfa(Document document) {
    Rendition found =
        renditions
            .of(document.id(), Rendition.PDFA)
            .orElseThrow(() -> ProblemException.notFound("pdfa", document.docCode()));
    return new Download(
        new Download.Stored(),
        found.sha256(),
        found.size(),
        found.storedAt(),
        MediaType.PDF.mimeType(),
        fileName(document, "pdf"));
  }

  private Download text(Document document) {
    if (document.stage().isBefore(Stage.EXTRACT)) {
      throw ProblemException.notFound("text", document.docCode());
    }
    // A form feed between pages, as in the output of pdftotext and Tesseract.
    String content = String.join("\n\f", pages.texts(document.id()));
    return Download.ofText(content, pages.textStoredAt(document.id()), fileName(document, "txt"));
  }

  private static String fileName(Document document, String extension) {
    String day = DAY.format(VietnamTime.at(document.receivedAt()));
    return document.docCode() + "_" + day + "_SohoaTailieu." + extension;
  }
}
