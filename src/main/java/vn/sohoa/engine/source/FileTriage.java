package vn.sohoa.engine.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.pdf.OpenPdf;

/**
 * Detects type, page count and signatures of a file without decoding its pages. Never modifies the
 * file, so signatures stay valid.
 */
public final class FileTriage {
  private FileTriage() {}

  public static EngineReply.Triaged triage(Path file, Limits limits) throws IOException {
    MediaType mediaType = FileTypes.detect(file);
    if (mediaType == MediaType.PDF) {
      return triagePdf(file, limits);
    }
    try (PageSource source = PageSource.open(file, mediaType, limits)) {
      return new EngineReply.Triaged(
          mediaType,
          checkedCount(source.pageCount(), limits),
          source.damage().isEmpty(),
          false,
          List.of(),
          source.damage());
    }
  }

  private static EngineReply.Triaged triagePdf(Path file, Limits limits) throws IOException {
    try (OpenPdf pdf = PdfFiles.open(file, limits)) {
      PDDocument document = pdf.document();
      int pages = checkedCount(PdfFiles.pageCount(document), limits);
      List<String> structure = PdfFiles.damageOfStructure(file, document);
      List<COSDictionary> signatures = PdfSignatures.of(document);
      var reader = new SignatureReader(file);
      return new EngineReply.Triaged(
          MediaType.PDF,
          pages,
          pdf.pageCountSure() && structure.isEmpty(),
          !signatures.isEmpty(),
          signatures.stream().map(reader::read).toList(),
          Stream.concat(structure.stream(), pdf.damage().stream()).toList());
    }
  }

  private static int checkedCount(int pages, Limits limits) throws FaultException {
    if (pages < 1) {
      throw new FaultException(EngineFault.NO_PAGES, "no pages");
    }
    if (pages > limits.maxPages()) {
      throw new FaultException(EngineFault.TOO_MANY_PAGES, pages + " pages");
    }
    return pages;
  }
}
