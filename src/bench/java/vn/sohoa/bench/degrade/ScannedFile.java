package vn.sohoa.bench.degrade;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** An image file that states its resolution. */
public final class ScannedFile {
  private static final double METRES_PER_INCH = 0.0254;

  /** PNG's signature and its first chunk, behind which others may follow. */
  private static final int PNG_HEAD = 8 + 4 + 4 + 13 + 4;

  private static final byte[] PHYSICAL = {'p', 'H', 'Y', 's'};
  private static final int PER_METRE = 1;

  /** In a JFIF header: the unit, then twice the density. */
  private static final int JFIF_UNIT = 13;

  private static final int PER_INCH = 1;

  private final byte[] bytes;
  private final String extension;

  private ScannedFile(byte[] bytes, String extension) {
    this.bytes = bytes;
    this.extension = extension;
  }

  /**
   * @param path without the extension
   * @return with it
   */
  public Path writeTo(Path path) throws IOException {
    return Files.write(Path.of(path + "." + extension), bytes);
  }

  static ScannedFile png(BufferedImage image, int dpi) throws IOException {
    var plain = new ByteArrayOutputStream();
    ImageIO.write(image, "png", plain);
    byte[] bytes = plain.toByteArray();
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, PNG_HEAD);
    out.writeBytes(physicalChunk(dpi));
    out.write(bytes, PNG_HEAD, bytes.length - PNG_HEAD);
    return new ScannedFile(out.toByteArray(), "png");
  }

  private static byte[] physicalChunk(int dpi) {
    int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
    ByteBuffer body = ByteBuffer.allocate(13);
    body.put(PHYSICAL).putInt(perMetre).putInt(perMetre).put((byte) PER_METRE);
    var crc = new CRC32();
    crc.update(body.array());
    return ByteBuffer.allocate(4 + 13 + 4)
        .putInt(9)
        .put(body.array())
        .putInt((int) crc.getValue())
        .array();
  }

  static ScannedFile jpeg(BufferedImage image, int quality, int dpi) throws IOException {
    byte[] bytes = Paint.jpeg(image, quality);
    ByteBuffer.wrap(bytes)
        .position(JFIF_UNIT)
        .put((byte) PER_INCH)
        .putShort((short) dpi)
        .putShort((short) dpi);
    return new ScannedFile(bytes, "jpg");
  }
}
