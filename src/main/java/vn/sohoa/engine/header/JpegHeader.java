package vn.sohoa.engine.header;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/**
 * Header of a JPEG file, before its pixels.
 *
 * @param width in px, as stored
 * @param height in px, as stored
 * @param exif the page's directory of its EXIF block
 * @param shape density of the JFIF block if it has no unit and only tells the shape of the pixels
 * @param ended whether the end marker is present
 */
public record JpegHeader(
    int width,
    int height,
    Optional<TiffDirectory> exif,
    Optional<PixelShape> shape,
    boolean ended) {
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
  private static final int UNIT_OFFSET = 7;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final int TAIL_BYTES = 4096;

  /**
   * Shape of the pixels: the ratio of both densities.
   *
   * @param horizontal density, at least 1
   * @param vertical density, at least 1
   */
  public record PixelShape(int horizontal, int vertical) {}

  /**
   * @throws FaultException {@link EngineFault#CORRUPT_FILE} if there is no frame
   */
  public static JpegHeader parse(byte[] bytes) throws FaultException {
    try {
      return parse(ByteBuffer.wrap(bytes), hasEnd(bytes));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new FaultException(EngineFault.CORRUPT_FILE, e);
    }
  }

  /** Returns the orientation, 1 to 8 as in EXIF 2.3; 1 (upright) if missing. */
  public int orientation() {
    return exif.map(TiffDirectory::orientation).orElse(TiffDirectory.UPRIGHT);
  }

  private static JpegHeader parse(ByteBuffer in, boolean ended) throws FaultException {
    in.position(2);
    Optional<TiffDirectory> exif = Optional.empty();
    Optional<PixelShape> shape = Optional.empty();
    for (int marker = nextMarker(in); marker != START_OF_SCAN; marker = nextMarker(in)) {
      ByteBuffer segment = nextSegment(in);
      if (isFrame(marker)) {
        int height = segment.getShort(1) & 0xFFFF;
        int width = segment.getShort(3) & 0xFFFF;
        return new JpegHeader(width, height, exif, shape, ended);
      }
      if (marker == APP0 && shape.isEmpty()) {
        shape = readShape(segment);
      }
      if (marker == APP1 && exif.isEmpty()) {
        exif = readExif(segment);
      }
    }
    throw new FaultException(EngineFault.CORRUPT_FILE, "a JPEG without a frame");
  }

  private static int nextMarker(ByteBuffer in) {
    int value = in.get() & 0xFF;
    while (value != 0xFF) {
      value = in.get() & 0xFF;
    }
    while (value == 0xFF) {
      value = in.get() & 0xFF;
    }
    return value;
  }

  private static ByteBuffer nextSegment(ByteBuffer in) {
    int length = (in.getShort() & 0xFFFF) - 2;
    ByteBuffer segment = in.slice(in.position(), Math.max(0, length));
    in.position(in.position() + segment.limit());
    return segment;
  }

  /** SOF0 to SOF15, except the table markers in the same range. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Optional<PixelShape> readShape(ByteBuffer segment) {
    if (segment.remaining() < UNIT_OFFSET + 5
        || !segment.slice(0, JFIF.length).equals(ByteBuffer.wrap(JFIF))
        || segment.get(UNIT_OFFSET) != 0) {
      return Optional.empty();
    }
    int horizontal = segment.getShort(UNIT_OFFSET + 1) & 0xFFFF;
    int vertical = segment.getShort(UNIT_OFFSET + 3) & 0xFFFF;
    return horizontal > 0 && vertical > 0
        ? Optional.of(new PixelShape(horizontal, vertical))
        : Optional.empty();
  }

  /** Ignores damaged EXIF blocks: they are common and no reason to reject the image. */
  private static Optional<TiffDirectory> readExif(ByteBuffer segment) {
    byte[] bytes = new byte[segment.remaining()];
    segment.get(bytes);
    if (!Arrays.equals(bytes, 0, Math.min(bytes.length, EXIF.length), EXIF, 0, EXIF.length)) {
      return Optional.empty();
    }
    byte[] tiff = Arrays.copyOfRange(bytes, EXIF.length, bytes.length);
    try {
      return Optional.of(TiffDirectories.first(TiffData.of(tiff)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean hasEnd(byte[] bytes) {
    for (int i = bytes.length - 2; i >= Math.max(0, bytes.length - TAIL_BYTES); i--) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xD9) {
        return true;
      }
    }
    return false;
  }
}
