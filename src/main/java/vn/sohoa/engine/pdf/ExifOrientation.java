package vn.sohoa.engine.pdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds the orientation that a camera or phone wrote into a JPEG file. */
final class ExifOrientation {
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966;
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  static Orientation of(byte[] jpeg) {
    try {
      return Orientation.ofTag(findTag(ByteBuffer.wrap(jpeg)));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Orientation.UPRIGHT; // damaged metadata of a sound picture
    }
  }

  private static int findTag(ByteBuffer jpeg) {
    jpeg.position(2);
    while (true) {
      int marker = jpeg.getShort() & 0xFFFF;
      int length = jpeg.getShort() & 0xFFFF;
      if (marker == START_OF_SCAN || marker < 0xFF00) {
        return 0;
      }
      int next = jpeg.position() + length - 2;
      if (marker == APP1 && jpeg.getInt(jpeg.position()) == EXIF) {
        return readDirectory(jpeg.slice(jpeg.position() + 6, length - 8));
      }
      jpeg.position(next);
    }
  }

  private static int readDirectory(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
        return tiff.getShort(entry + 8) & 0xFFFF;
      }
    }
    return 0;
  }
}
