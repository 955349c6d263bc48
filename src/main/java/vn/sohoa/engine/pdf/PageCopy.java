package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;

/**
 * Copies pages of PDFs into a new one. Images and fonts are copied as they are stored, never
 * encoded again; nothing of the other pages comes with them.
 */
public final class PageCopy {
  /** What refers to other pages, or to the file as a whole. */
  private static final List<COSName> ELSEWHERE =
      List.of(
          COSName.B,
          COSName.AA,
          COSName.STRUCT_PARENTS,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("PZ"),
          COSName.getPDFName("SeparationInfo"),
          COSName.getPDFName("TemplateInstantiated"),
          COSName.getPDFName("PresSteps"),
          COSName.getPDFName("VP"));

  private static final List<COSName> ELSEWHERE_OF_ANNOTATION =
      List.of(
          COSName.P,
          COSName.PARENT,
          COSName.A,
          COSName.AA,
          COSName.DEST,
          COSName.STRUCT_PARENT,
          COSName.POPUP,
          COSName.IRT,
          COSName.KIDS,
          COSName.getPDFName("PA"));

  private static final int FULL_TURN = 360;

  private PageCopy() {}

  /**
   * Writes the file. Deterministic: the same request and bytes always produce the same output.
   *
   * @return number of pages
   * @throws FaultException if a page does not exist
   */
  public static int write(EngineRequest.CopyPages request) throws IOException {
    PdfScratch scratch = PdfScratch.beside(request.output());
    var sources = new ArrayList<OpenPdf>();
    try (var target = new PDDocument(scratch.cache())) {
      for (EngineRequest.PagesOfFile part : request.parts()) {
        OpenPdf source =
            OpenPdf.open(
                new RandomAccessReadBufferedFile(part.file()),
                scratch.cache(),
                request.limits().maxPages());
        sources.add(source);
        copy(source.document(), part, target);
      }
      target.setDocumentId(0L);
      target.save(request.output().toFile());
      return target.getNumberOfPages();
    } finally {
      for (OpenPdf source : sources) {
        source.close();
      }
    }
  }

  private static void copy(PDDocument source, EngineRequest.PagesOfFile part, PDDocument target)
      throws IOException {
    for (int at = 0; at < part.pages().size(); at++) {
      int number = part.pages().get(at);
      if (number < 1 || number > source.getNumberOfPages()) {
        throw new FaultException(EngineFault.CORRUPT_FILE, "the file has no page " + number);
      }
      PDPage page = source.getPage(number - 1);
      int turn = part.turns().isEmpty() ? 0 : part.turns().get(at);
      copy(page, target).setRotation((page.getRotation() + turn) % FULL_TURN);
    }
  }

  private static PDPage copy(PDPage page, PDDocument target) throws IOException {
    if (PdfContent.isLost(page)) {
      throw new FaultException(EngineFault.CORRUPT_FILE, "the content of a page is missing");
    }
    COSDictionary resources = UsedResources.of(page);
    PDPage copy = target.importPage(page);
    COSDictionary dictionary = copy.getCOSObject();
    dictionary.setItem(COSName.RESOURCES, resources);
    ELSEWHERE.forEach(dictionary::removeItem);
    if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      dictionary.setItem(COSName.ANNOTS, alone(annotations));
    }
    return copy;
  }

  /** An annotation keeps how it looks, but not what it leads to. */
  private static COSArray alone(COSArray annotations) {
    var copies = new COSArray();
    for (int at = 0; at < annotations.size(); at++) {
      COSBase annotation = annotations.getObject(at);
      if (annotation instanceof COSDictionary dictionary) {
        var copy = new COSDictionary(dictionary);
        ELSEWHERE_OF_ANNOTATION.forEach(copy::removeItem);
        copies.add(copy);
      }
    }
    return copies;
  }
}
