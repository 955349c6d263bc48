package vn.sohoa.engine.imaging;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.ochafik.lang.jnaerator.runtime.NativeSizeByReference;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/**
 * Decodes image files; transparency is blended with white. Callers must check the dimensions first.
 */
public final class ImageFiles {
  private ImageFiles() {}

  public static Image read(Path file) throws IOException {
    return opaque(Image.LEPTONICA.pixRead(file.toString()), "read the image");
  }

  /**
   * @param offset of the page's directory in the file, in bytes
   */
  public static Image readTiff(Path file, long offset) throws IOException {
    var position = new NativeSizeByReference(new NativeSize(offset));
    return opaque(
        Image.LEPTONICA.pixReadFromMultipageTiff(file.toString(), position), "read the TIFF page");
  }

  private static Image opaque(@Nullable Pix decoded, String what) throws IOException {
    try (Image image = Image.adopt(decoded, what)) {
      return Image.adopt(Image.LEPTONICA.pixRemoveAlpha(image.pix()), "remove transparency");
    }
  }
}
