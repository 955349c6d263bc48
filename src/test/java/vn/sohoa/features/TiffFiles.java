package vn.sohoa.features;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;

/** TIFF: compressions as the JDK writes them, and layouts of samples that it does not write. */
final class TiffFiles {
  private static final List<String> BITONAL = List.of("CCITT RLE", "CCITT T.4", "CCITT T.6");
  private static final List<String> ANY = List.of("LZW", "JPEG", "ZLib", "PackBits", "Deflate");

  private TiffFiles() {}

  static void write(Path folder) throws IOException {
    compressions(folder.resolve("compressions.tif"));
    RawTiff.layouts(folder.resolve("layouts.tif"), false);
    RawTiff.layouts(folder.resolve("layouts-big.tif"), true);
  }

  private static void compressions(Path file) throws IOException {
    var features = new ArrayList<String>();
    ImageWriter writer = writer();
    try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (String name : BITONAL) {
        add(writer, features, name, line(features, BufferedImage.TYPE_BYTE_BINARY), false);
      }
      for (String name : ANY) {
        add(writer, features, name, line(features, BufferedImage.TYPE_3BYTE_BGR), false);
        add(writer, features, name, line(features, BufferedImage.TYPE_BYTE_GRAY), true);
      }
      add(writer, features, "LZW", line(features, BufferedImage.TYPE_4BYTE_ABGR), false);
      add(writer, features, "LZW", line(features, BufferedImage.TYPE_BYTE_INDEXED), false);
      add(writer, features, "ZLib", line(features, BufferedImage.TYPE_USHORT_GRAY), false);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    PdfText.list(file, features);
  }

  private static BufferedImage line(List<String> features, int type) {
    return Line.image(features.size(), type);
  }

  private static void add(
      ImageWriter writer, List<String> features, String name, BufferedImage image, boolean tiled)
      throws IOException {
    ImageWriteParam param = compressed(writer, name);
    if (tiled) {
      param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
      param.setTiling(256, 64, 0, 0);
    }
    writer.writeToSequence(new IIOImage(image, null, resolution(writer, image, param)), param);
    features.add(
        name + (tiled ? ", tiled, " : ", ") + image.getColorModel().getPixelSize() + " bit");
  }

  private static ImageWriteParam compressed(ImageWriter writer, String name) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(name);
    return param;
  }

  private static IIOMetadata resolution(
      ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    TIFFDirectory tags = TIFFDirectory.createFromMetadata(metadata);
    var known = BaselineTIFFTagSet.getInstance();
    long[][] dpi = {{Line.DPI, 1}};
    tags.addTIFFField(
        new TIFFField(
            known.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, dpi));
    tags.addTIFFField(
        new TIFFField(
            known.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, dpi));
    return tags.getAsMetadata();
  }

  /** Returns the JDK's writer, which supports tags. */
  private static ImageWriter writer() {
    Iterable<ImageWriter> writers = () -> ImageIO.getImageWritersByFormatName("tiff");
    return StreamSupport.stream(writers.spliterator(), false)
        .filter(writer -> writer.getClass().getName().startsWith("com.sun."))
        .findFirst()
        .orElseThrow();
  }

  /** Returns a bitonal image as one compressed strip. */
  static byte[] strip(BufferedImage image, String compression) throws IOException {
    ImageWriter writer = writer();
    var file = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(file)) {
      ImageWriteParam param = compressed(writer, compression);
      param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
      int height = (image.getHeight() + 15) / 16 * 16;
      param.setTiling((image.getWidth() + 15) / 16 * 16, height, 0, 0);
      param.setTilingMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, oneStrip(writer, image, param)), param);
    } finally {
      writer.dispose();
    }
    return stripOf(file.toByteArray());
  }

  private static IIOMetadata oneStrip(
      ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
    TIFFDirectory tags =
        TIFFDirectory.createFromMetadata(
            writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), param));
    tags.addTIFFField(
        new TIFFField(
            BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP),
            TIFFTag.TIFF_LONG,
            1,
            new long[] {image.getHeight()}));
    return tags.getAsMetadata();
  }

  private static byte[] stripOf(byte[] tiff) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName("tiff");
    while (reader.hasNext()) {
      var one = reader.next();
      if (one.getClass().getName().startsWith("com.sun.")) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
          one.setInput(in);
          TIFFDirectory tags = TIFFDirectory.createFromMetadata(one.getImageMetadata(0));
          int offset = tags.getTIFFField(BaselineTIFFTagSet.TAG_STRIP_OFFSETS).getAsInt(0);
          TIFFField counts = tags.getTIFFField(BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS);
          if (counts.getCount() != 1) {
            throw new IOException(counts.getCount() + " strips");
          }
          return java.util.Arrays.copyOfRange(tiff, offset, offset + counts.getAsInt(0));
        } finally {
          one.dispose();
        }
      }
    }
    throw new IOException("no reader");
  }
}
