package vn.sohoa.engine.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/** Opens PDFs. */
final class PdfFiles {
  /** Decoded streams above this size go to temporary files. */
  private static final long MEMORY_BYTES = 64L << 20;

  /**
   * The last lines of a complete PDF contain the position of its cross-reference; some programs
   * append data.
   */
  private static final int TAIL_BYTES = 4096;

  private static final String SECURITY_PACKAGE = "org.apache.pdfbox.pdmodel.encryption.";

  private PdfFiles() {}

  static PDDocument open(Path file) throws IOException {
    checkWhole(file);
    try {
      return Loader.loadPDF(
          new RandomAccessReadBufferedFile(file),
          MemoryUsageSetting.setupMixed(MEMORY_BYTES).streamCache);
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

  /** Rejects truncated files, since PDFBox would repair them by silently dropping pages. */
  private static void checkWhole(Path file) throws IOException {
    if (!tail(file).contains("startxref")) {
      throw new FaultException(EngineFault.CORRUPT_FILE, "the end of the PDF is missing");
    }
  }

  private static String tail(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long end = in.length();
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, end)];
      do {
        long start = Math.max(0, end - tail.length);
        in.seek(start);
        in.readFully(tail, 0, (int) (end - start));
        tail = Arrays.copyOf(tail, (int) (end - start));
        end = start;
      } while (isPadding(tail) && end > 0);
      return new String(tail, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isPadding(byte[] bytes) {
    for (byte value : bytes) {
      if (value > ' ' || value < 0) {
        return false;
      }
    }
    return true;
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
