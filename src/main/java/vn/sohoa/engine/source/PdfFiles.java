package vn.sohoa.engine.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.pdf.OpenPdf;

/** Opens PDFs. */
final class PdfFiles {
  /** Decoded streams above this size go to temporary files. */
  private static final long MEMORY_BYTES = 64L << 20;

  private static final String SECURITY_PACKAGE = "org.apache.pdfbox.pdmodel.encryption.";
  private static final COSName STANDARD_SECURITY = COSName.getPDFName("Standard");

  private PdfFiles() {}

  static OpenPdf open(Path file, Limits limits) throws IOException {
    try {
      return OpenPdf.open(
          new RandomAccessReadBufferedFile(file),
          MemoryUsageSetting.setupMixed(MEMORY_BYTES).streamCache,
          limits.maxPages());
    } catch (InvalidPasswordException e) {
      throw new FaultException(EngineFault.ENCRYPTED, e);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new FaultException(
          isAboutSecurity(e) ? EngineFault.ENCRYPTED : EngineFault.CORRUPT_FILE, e);
    }
  }

  static int pageCount(PDDocument document) throws FaultException {
    try {
      return document.getNumberOfPages();
    } catch (RuntimeException | StackOverflowError e) {
      throw new FaultException(EngineFault.CORRUPT_FILE, e);
    }
  }

  /**
   * Returns what is damaged outside of the page tree: with the end of a file or its
   * cross-reference, pages may be missing that nothing refers to any more.
   *
   * @throws FaultException {@link EngineFault#CORRUPT_FILE} if a truncated file is encrypted: the
   *     key data is lost, and its pages would be shown blank; or if its objects cannot be parsed
   */
  static List<String> damageOfStructure(Path file, PDDocument document) throws IOException {
    var damage = new ArrayList<String>();
    var end = PdfEnd.of(file);
    if (!end.isPresent()) {
      if (document.getEncryption() == null && hasKeyData(document)) {
        throw new FaultException(
            EngineFault.CORRUPT_FILE, "encrypted, and the end of the PDF is missing");
      }
      damage.add("the end of the file is missing");
    } else if (!end.isCrossReferenceOf(document)) {
      damage.add("the cross-reference is wrong");
    }
    return damage;
  }

  private static boolean hasKeyData(PDDocument document) throws FaultException {
    try {
      return hasSecurityDictionary(document);
    } catch (RuntimeException | StackOverflowError e) {
      throw new FaultException(EngineFault.CORRUPT_FILE, e);
    }
  }

  private static boolean hasSecurityDictionary(PDDocument document) {
    for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      if (object.getObject() instanceof COSDictionary dictionary
          && STANDARD_SECURITY.equals(dictionary.getCOSName(COSName.FILTER))
          && dictionary.containsKey(COSName.O)
          && dictionary.containsKey(COSName.U)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Detects failures in PDFBox's encryption code, e.g. for a PDF encrypted for a certificate's
   * owner.
   */
  private static boolean isAboutSecurity(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(SECURITY_PACKAGE));
  }
}
