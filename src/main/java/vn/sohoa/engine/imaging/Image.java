package vn.sohoa.engine.imaging;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/** A raster in native memory (Leptonica's PIX), freed by {@link #close()}. */
public final class Image implements AutoCloseable {
  static final Leptonica LEPTONICA = Native.load("leptonica", Leptonica.class);

  private final Pix pix;
  private boolean open = true;

  private Image(Pix pix) {
    this.pix = pix;
    // Otherwise JNA writes its stale copy of the reference count back before each call
    pix.setAutoSynch(false);
  }

  /**
   * Takes ownership of a Leptonica function's result.
   *
   * @param pix null if the function failed
   * @param what the operation, for the error message
   * @throws FaultException {@link EngineFault#CORRUPT_FILE} if it failed
   */
  static Image adopt(@Nullable Pix pix, String what) throws FaultException {
    if (pix == null) {
      throw new FaultException(EngineFault.CORRUPT_FILE, "Leptonica cannot " + what);
    }
    return new Image(pix);
  }

  /**
   * For native calls while this image is open.
   *
   * @throws IllegalStateException if the image is closed
   */
  public Pix pix() {
    if (!open) {
      throw new IllegalStateException("the image is closed");
    }
    return pix;
  }

  public int width() {
    return LEPTONICA.pixGetWidth(pix());
  }

  public int height() {
    return LEPTONICA.pixGetHeight(pix());
  }

  /** Bits per pixel: 1, 2, 4, 8, 16 or 32. */
  public int depth() {
    return LEPTONICA.pixGetDepth(pix());
  }

  /** Resolution from the file, 0 if missing. */
  public int horizontalDpi() {
    return LEPTONICA.pixGetXRes(pix());
  }

  /** Resolution from the file, 0 if missing. */
  public int verticalDpi() {
    return LEPTONICA.pixGetYRes(pix());
  }

  public void setDpi(int dpi) {
    LEPTONICA.pixSetResolution(pix(), dpi, dpi);
  }

  int wordsPerLine() {
    return LEPTONICA.pixGetWpl(pix());
  }

  Pointer data() {
    return LEPTONICA.pixGetData(pix()).getPointer();
  }

  /** An operation that returns a new image. */
  public interface Step {
    Image of(Image image) throws IOException;
  }

  /** Applies the step and closes this image, even on failure. */
  public Image into(Step step) throws IOException {
    try (this) {
      return step.of(this);
    }
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      LEPTONICA.pixDestroy(new PointerByReference(pix.getPointer()));
    }
  }
}
