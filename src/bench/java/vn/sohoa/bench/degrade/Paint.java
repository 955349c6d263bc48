package vn.sohoa.bench.degrade;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What Java's own graphics do to an image. */
final class Paint {
  private Paint() {}

  static Graphics2D on(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return graphics;
  }

  /** Turned about its middle; what comes into view at the corners is white. */
  static BufferedImage turned(BufferedImage image, double degrees) {
    var turned = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = on(turned);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  static BufferedImage mirrored(BufferedImage image, int width, int height) {
    var mirrored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = on(mirrored);
    graphics.drawImage(image, width, 0, -width, height, null);
    graphics.dispose();
    return mirrored;
  }

  /**
   * @param quality of the Independent JPEG Group, 1 to 100
   */
  static byte[] jpeg(BufferedImage image, int quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality / 100f);
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static BufferedImage throughJpeg(BufferedImage image, int quality) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg(image, quality)));
  }
}
