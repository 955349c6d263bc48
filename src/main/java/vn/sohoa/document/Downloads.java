package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.engine.MediaType;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/** Selects the bytes of a rendition, and names the file. */
@ApplicationScoped
public class Downloads {
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
  public Download open(String docCode, String rendition, DocumentVisibility viewer) {
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
    return new Download(
        new Download.Stored(),
        document.sha256(),
        document.size(),
        Optional.of(document.receivedAt()),
        document.mediaType().orElse("application/octet-stream"),
        DocumentFileName.ofOriginal(
            document.docCode(), document.receivedAt(), document.mediaType()));
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
    return Download.ofText(
        pages.text(document.id()), pages.textStoredAt(document.id()), fileName(document, "txt"));
  }

  private static String fileName(Document document, String extension) {
    return DocumentFileName.of(document.docCode(), document.receivedAt(), extension);
  }
}
