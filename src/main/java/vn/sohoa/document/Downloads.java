package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

  private static final String SOURCE = "source";

  private final DocumentRepository documents;
  private final PageRepository pages;
  private final RenditionRepository renditions;
  private final DocumentSources sources;

  Downloads(
      DocumentRepository documents,
      PageRepository pages,
      RenditionRepository renditions,
      DocumentSources sources) {
    this.documents = documents;
    this.pages = pages;
    this.renditions = renditions;
    this.sources = sources;
  }

  @Transactional
  Download open(String docCode, String rendition, DocumentVisibility viewer) {
    Document document = documents.byDocCode(docCode, viewer);
    Download download =
        switch (rendition) {
          case "original" -> original(document);
          case "text" -> text(document);
          case Rendition.PDFA -> pdfa(document);
          case SOURCE -> source(document, viewer);
          default ->
              throw ProblemException.of(
                  Reason.INVALID_REQUEST,
                  RequestFault.ofParameter("rendition", Message.of("fault.value", rendition))
                      .allowing(List.of("original", Rendition.PDFA, SOURCE, "text"), rendition));
        };
    if (!viewer.seesWords(document)) {
      throw ProblemException.notFound(rendition, document.docCode());
    }
    return download;
  }

  /** The file that a part was cut out of: only for those who may see every part of it. */
  private Download source(Document part, DocumentVisibility viewer) {
    List<DocumentSources.Pages> made = sources.of(part.id());
    if (made.size() != 1) {
      throw ProblemException.notFound(SOURCE, part.docCode());
    }
    Document source = documents.findById(made.getFirst().documentId());
    boolean seesAll =
        Stream.concat(
                Stream.of(source),
                sources.partsOf(source.id()).stream().map(id -> documents.findById(id)))
            .allMatch(viewer::seesWords);
    if (!seesAll) {
      throw ProblemException.notFound(SOURCE, part.docCode());
    }
    return original(source);
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
