package vn.sohoa.engine.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Encodes images for a PDF, choosing the format by their content. */
final class ImageEncoder {
  private static final float JPEG_QUALITY = 0.85f;

  /**
   * Above this size a page is stored lossily: a noisy A4 page in colour takes 15 MB losslessly, and
   * the unmodified original is kept anyway.
   */
  private static final long MAX_LOSSLESS_BYTES = 4 << 20;

  private ImageEncoder() {}

  /** Encodes losslessly unless the result exceeds 4 MiB. */
  static PDImageXObject encodeFaithful(PDDocument target, BufferedImage pixels) throws IOException {
    BufferedImage opaque = flatten(pixels);
    if (Tones.of(opaque) == Tones.BLACK_AND_WHITE) {
      return encodeG4(target, opaque);
    }
    PDImageXObject lossless = LosslessFactory.createFromImage(target, opaque);
    if (lossless.getCOSObject().getLength() <= MAX_LOSSLESS_BYTES) {
      return lossless;
    }
    lossless.getCOSObject().close();
    return encodeCompact(target, opaque);
  }

  /** Encodes losslessly: G4 for black and white, Flate otherwise. */
  static PDImageXObject encodeLossless(PDDocument target, BufferedImage pixels) throws IOException {
    BufferedImage opaque = flatten(pixels);
    return Tones.of(opaque) == Tones.BLACK_AND_WHITE
        ? encodeG4(target, opaque)
        : LosslessFactory.createFromImage(target, opaque);
  }

  /** Encodes compactly: G4 for black and white, JPEG otherwise. */
  static PDImageXObject encodeCompact(PDDocument target, BufferedImage pixels) throws IOException {
    BufferedImage opaque = flatten(pixels);
    return switch (Tones.of(opaque)) {
      case BLACK_AND_WHITE -> encodeG4(target, opaque);
      case GREY -> encodeJpeg(target, repaint(opaque, BufferedImage.TYPE_BYTE_GRAY));
      case COLOUR -> encodeJpeg(target, repaint(opaque, BufferedImage.TYPE_INT_RGB));
    };
  }

  private static PDImageXObject encodeG4(PDDocument target, BufferedImage opaque)
      throws IOException {
    return CCITTFactory.createFromImage(target, repaint(opaque, BufferedImage.TYPE_BYTE_BINARY));
  }

  private static PDImageXObject encodeJpeg(PDDocument target, BufferedImage opaque)
      throws IOException {
    return JPEGFactory.createFromImage(target, opaque, JPEG_QUALITY);
  }

  /** Blends transparency with white and converts everything but grey and sRGB to sRGB. */
  private static BufferedImage flatten(BufferedImage pixels) {
    ColorModel model = pixels.getColorModel();
    ColorSpace space = model.getColorSpace();
    boolean plain =
        !model.hasAlpha() && (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY);
    return plain ? pixels : repaint(pixels, BufferedImage.TYPE_INT_RGB);
  }

  private static BufferedImage repaint(BufferedImage pixels, int type) {
    if (pixels.getType() == type && type != BufferedImage.TYPE_BYTE_BINARY) {
      return pixels;
    }
    var painted = new BufferedImage(pixels.getWidth(), pixels.getHeight(), type);
    Graphics2D graphics = painted.createGraphics();
    graphics.drawImage(pixels, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return painted;
  }
}
