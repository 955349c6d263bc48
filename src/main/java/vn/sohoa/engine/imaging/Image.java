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

/** A raster in native memory (Leptonica's PIX), freed when closed. */
public final class Image implements AutoCloseable {
  static final Leptonica LEPTONICA = Native.load("leptonica", Leptonica.class);

  private final Pix pix;
  private boolean open = true;

  private Image(Pix pix) {
    this.pix = pix;
    // Else JNA writes its stale copy of the reference count back before each call
    pix.setAutoSynch(false);
  }

  /** Takes over what a Leptonica function returned; null is its way to say that it failed. */
  static Image adopt(@Nullable Pix pix, String what) throws FaultException {
    if (pix == null) {
      throw new FaultException(EngineFault.CORRUPT_FILE, "Leptonica cannot " + what);
    }
    return new Image(pix);
  }

  /** For calls into native libraries while this image is open. */
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

  /** As the file says, 0 where it says nothing. */
  public int horizontalDpi() {
    return LEPTONICA.pixGetXRes(pix());
  }

  /** As the file says, 0 where it says nothing. */
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

  /** A step from one image to a new one. */
  public interface Step {
    Image of(Image image) throws IOException;
  }

  /** What the step makes of this image, which is closed. */
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
