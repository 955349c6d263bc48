package vn.sohoa.engine.imaging;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/** Leptonica functions missing from lept4j's interface, under their C names. */
public interface MoreLeptonica extends Library {
  MoreLeptonica INSTANCE = Native.load("leptonica", MoreLeptonica.class);

  /**
   * @param pix 8 bits per pixel
   */
  @Nullable Pix pixMedianFilter(Pix pix, int width, int height);

  /**
   * Selects pixels whose weighted channel sum is above a threshold.
   *
   * @param pix 32 bits per pixel
   */
  @Nullable Pix pixMakeArbMaskFromRGB(Pix pix, float red, float green, float blue, float threshold);

  /**
   * @param pix 1 bit per pixel
   * @param changed may be null
   */
  @Nullable Pix pixSelectBySize(
      Pix pix,
      int width,
      int height,
      int connectivity,
      int type,
      int relation,
      @Nullable IntBuffer changed);

  /**
   * Returns the parts of a mask that touch a seed; both 1 bit per pixel.
   *
   * @param result may be null
   * @param connectivity 4 or 8
   */
  @Nullable Pix pixSeedfillBinary(@Nullable Pix result, Pix seed, Pix mask, int connectivity);

  /**
   * @param pix 1 bit per pixel
   */
  @Nullable Pix pixExtractBorderConnComps(Pix pix, int connectivity);
}
