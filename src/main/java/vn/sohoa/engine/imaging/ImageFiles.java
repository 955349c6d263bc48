package vn.sohoa.engine.imaging;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.ochafik.lang.jnaerator.runtime.NativeSizeByReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Decodes image files. Their dimensions must have been checked before. */
public final class ImageFiles {
  private ImageFiles() {}

  public static Image read(Path file) throws IOException {
    return Image.adopt(Image.LEPTONICA.pixRead(file.toString()), "read the image");
  }

  /**
   * @param offset in bytes of the page's directory in the file
   */
  public static Image readTiff(Path file, long offset) throws IOException {
    var position = new NativeSizeByReference(new NativeSize(offset));
    return Image.adopt(
        Image.LEPTONICA.pixReadFromMultipageTiff(file.toString(), position), "read the TIFF page");
  }

  public static Image decode(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Image.adopt(
        Image.LEPTONICA.pixReadMem(buffer, new NativeSize(bytes.length)), "decode the image");
  }
}
