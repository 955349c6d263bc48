package vn.sohoa.features;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** JPEG files: coding, colours, orientation and profile. */
final class JpegFiles {
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int SOF0 = 0xC0;
  private static final int SOF9 = 0xC9;

  private JpegFiles() {}

  static void write(Path folder) throws IOException {
    BufferedImage rgb = Line.image(0, BufferedImage.TYPE_INT_RGB);
    byte[] baseline = encode(rgb, false);
    save(folder, "baseline", baseline);
    save(folder, "progressive", encode(rgb, true));
    save(folder, "grey", encode(Line.image(1, BufferedImage.TYPE_BYTE_GRAY), false));
    save(folder, "cmyk", cmyk(0));
    save(folder, "ycck", cmyk(2));
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    ByteBuffer icc = ByteBuffer.allocate(14 + profile.length);
    icc.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
    save(folder, "profile", insert(baseline, APP2, icc.put(profile).array()));
    for (int orientation = 1; orientation <= 8; orientation++) {
      save(folder, "orientation-" + orientation, insert(baseline, APP1, exif(orientation)));
    }
    // Declares arithmetic coding, but has the data of another
    save(folder, "arithmetic", replace(baseline, SOF0, SOF9));
  }

  private static void save(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name + ".jpg"), bytes);
  }

  static byte[] encode(BufferedImage image, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return encode(writer, new IIOImage(image, null, null), param);
  }

  private static byte[] encode(ImageWriter writer, IIOImage image, ImageWriteParam param)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /**
   * Four inverted components with the marker of Adobe's programs.
   *
   * @param transform 0 for CMYK, 2 for YCCK
   */
  static byte[] cmyk(int transform) throws IOException {
    BufferedImage line = Line.image(transform, BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster four =
        Raster.createInterleavedRaster(
            java.awt.image.DataBuffer.TYPE_BYTE, Line.PIXEL_WIDTH, Line.PIXEL_HEIGHT, 4, null);
    for (int y = 0; y < Line.PIXEL_HEIGHT; y++) {
      for (int x = 0; x < Line.PIXEL_WIDTH; x++) {
        int grey = line.getRaster().getSample(x, y, 0);
        int neutral = transform == 2 ? 128 : 255;
        // inverted: 255 is no ink; luminance and black together make the grey
        four.setPixel(x, y, new int[] {transform == 2 ? 0 : 255, neutral, neutral, grey});
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    byte[] plain = encode(writer, new IIOImage(four, null, null), writer.getDefaultWriteParam());
    ByteBuffer adobe = ByteBuffer.allocate(12).put("Adobe".getBytes(StandardCharsets.US_ASCII));
    adobe.putShort((short) 100).putShort((short) 0).putShort((short) 0).put((byte) transform);
    return insert(plain, APP14, adobe.array());
  }

  private static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
    return exif.array();
  }

  /** Inserts a segment at the start. */
  private static byte[] insert(byte[] jpeg, int marker, byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + data.length);
    out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2));
    return out.put(data).put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] replace(byte[] jpeg, int marker, int other) {
    byte[] changed = jpeg.clone();
    for (int i = 0; i + 1 < changed.length; i++) {
      if (changed[i] == (byte) 0xFF && changed[i + 1] == (byte) marker) {
        changed[i + 1] = (byte) other;
        return changed;
      }
    }
    throw new IllegalArgumentException("no such marker");
  }
}
