package vn.sohoa.it;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.sohoa.features.Jbig2;

/** PDFs whose page images have the encodings of scanners that write small files. */
final class ScannerFiles {
  private ScannerFiles() {}

  /**
   * Encrypts a PDF with an owner password and an empty user password: everybody may open it.
   *
   * @param keyBits 40 or 128 (RC4, or AES from 128 on), or 256 (AES)
   */
  static void protectByOwner(Path scan, int keyBits, boolean aes, Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(scan.toFile())) {
      var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
      policy.setEncryptionKeyLength(keyBits);
      policy.setPreferAES(aes);
      document.protect(policy);
      document.save(file.toFile());
    }
  }

  /** JPEG 2000 (ISO/IEC 15444-1), grey. */
  static void writeJpeg2000(BufferedImage page, Path file) throws IOException {
    BufferedImage grey = redrawn(page, BufferedImage.TYPE_BYTE_GRAY);
    var coded = new ByteArrayOutputStream();
    if (!ImageIO.write(grey, "jpeg2000", coded)) {
      throw new IOException("no writer for JPEG 2000");
    }
    write(file, grey, coded.toByteArray(), COSName.JPX_DECODE, 8);
  }

  /**
   * JBIG2 (ITU-T T.88): one region for the whole page.
   *
   * @param page black and white
   */
  static void writeJbig2(BufferedImage page, Path file) throws IOException {
    BufferedImage bitonal = redrawn(page, BufferedImage.TYPE_BYTE_BINARY);
    write(file, bitonal, Jbig2.page(bitonal), COSName.JBIG2_DECODE, 1);
  }

  private static BufferedImage redrawn(BufferedImage page, int type) {
    var drawn = new BufferedImage(page.getWidth(), page.getHeight(), type);
    var graphics = drawn.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    return drawn;
  }

  private static void write(Path file, BufferedImage page, byte[] coded, COSName filter, int bits)
      throws IOException {
    try (var document = new PDDocument()) {
      var sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      var image =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(coded),
              filter,
              page.getWidth(),
              page.getHeight(),
              bits,
              PDDeviceGray.INSTANCE);
      try (var content = new PDPageContentStream(document, sheet)) {
        content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      document.save(file.toFile());
    }
  }
}
