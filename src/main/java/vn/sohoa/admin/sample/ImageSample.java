package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Writes samples as image files with their resolution. */
final class ImageSample {
  private static final float JPEG_QUALITY = 0.8f;

  private ImageSample() {}

  static void writeJpeg(BufferedImage page, int dpi, Path file) throws IOException {
    ImageWriter writer = writerOf("jpeg");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(JPEG_QUALITY);
    IIOMetadata metadata = metadata(writer, page, param);
    Resolution.setInJpeg(metadata, dpi);
    write(writer, file, new IIOImage(page, null, metadata), param);
  }

  static void writePng(BufferedImage page, int dpi, Path file) throws IOException {
    ImageWriter writer = writerOf("png");
    ImageWriteParam param = writer.getDefaultWriteParam();
    IIOMetadata metadata = metadata(writer, page, param);
    Resolution.setInPng(metadata, dpi);
    write(writer, file, new IIOImage(page, null, metadata), param);
  }

  /** Writes black and white pages with G4 compression, the format of most TIFF archives. */
  static void writeTiff(SampleScan scan, Path file) throws IOException {
    ImageWriter writer = writerOf("tiff");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("CCITT T.6");
    Files.deleteIfExists(file);
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int number = 1; number <= scan.pages(); number++) {
        BufferedImage page = Bitonal.of(scan.page(number));
        IIOMetadata metadata = Resolution.inTiff(metadata(writer, page, param), scan.dpi());
        writer.writeToSequence(new IIOImage(page, null, metadata), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** Prefers the JDK's own writer: others support no metadata or no G4. */
  private static ImageWriter writerOf(String format) {
    ImageWriter found = null;
    for (var writers = ImageIO.getImageWritersByFormatName(format); writers.hasNext(); ) {
      ImageWriter writer = writers.next();
      if (found == null || writer.getClass().getName().startsWith("com.sun.")) {
        found = writer;
      }
    }
    if (found == null) {
      throw new IllegalStateException("no writer for " + format);
    }
    return found;
  }

  private static IIOMetadata metadata(
      ImageWriter writer, BufferedImage page, ImageWriteParam param) {
    return writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param);
  }

  private static void write(ImageWriter writer, Path file, IIOImage image, ImageWriteParam param)
      throws IOException {
    Files.deleteIfExists(file);
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
  }
}
