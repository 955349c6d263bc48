package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.FaultException;

/**
 * Decodes JPEG files. Leptonica rejects every file with decoder warnings; this accepts harmless
 * ones, such as stray bytes between segments from some scanners, but not missing data.
 */
public final class JpegFiles {
  private static final int AS_STORED = 0;
  private static final int FULL_SIZE = 1;
  private static final int STRICTLY = 0;
  private static final int DESPITE_WARNINGS = 2;
  private static final int THUMBNAIL = 16;

  /** Decoder warnings for missing or invented pixels. */
  private static final List<String> HARMFUL = List.of("premature end", "corrupt jpeg data: bad");

  private JpegFiles() {}

  public static Image decode(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    Pix decoded = decode(buffer, STRICTLY);
    if (decoded == null && warningsAreHarmless(bytes)) {
      decoded = decode(buffer, DESPITE_WARNINGS);
    }
    return Image.adopt(decoded, "decode the JPEG");
  }

  /** Decodes as much of a damaged JPEG as it has; the rest is grey. */
  public static Image decodeDamaged(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Image.adopt(decode(buffer, DESPITE_WARNINGS), "decode the damaged JPEG");
  }

  private static @Nullable Pix decode(ByteBuffer buffer, int hint) {
    return LEPTONICA.pixReadMemJpeg(
        buffer, new NativeSize(buffer.limit()), AS_STORED, FULL_SIZE, IntBuffer.allocate(1), hint);
  }

  /** Leptonica only counts warnings; Java's decoder reports their texts. */
  private static boolean warningsAreHarmless(byte[] bytes) throws IOException {
    ImageReader reader = ImageReaders.of("jpeg");
    var warnings = new ArrayList<String>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      reader.addIIOReadWarningListener(
          (_, warning) -> warnings.add(warning.toLowerCase(Locale.ROOT)));
      ImageReadParam thumbnail = reader.getDefaultReadParam();
      thumbnail.setSourceSubsampling(THUMBNAIL, THUMBNAIL, 0, 0);
      reader.readRaster(0, thumbnail);
    } catch (IOException | RuntimeException e) {
      FaultException.rethrowDiskFailure(e);
      return false;
    } finally {
      reader.dispose();
    }
    return warnings.stream().noneMatch(said -> HARMFUL.stream().anyMatch(said::contains));
  }
}
