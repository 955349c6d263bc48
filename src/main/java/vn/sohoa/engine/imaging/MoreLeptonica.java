package vn.sohoa.engine.imaging;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/** Functions of Leptonica that lept4j's interface leaves out, under their C names. */
public interface MoreLeptonica extends Library {
  MoreLeptonica INSTANCE = Native.load("leptonica", MoreLeptonica.class);

  /**
   * @param pix of 8 bits a pixel
   */
  @Nullable Pix pixMedianFilter(Pix pix, int width, int height);

  /**
   * Where the weighted sum of the channels is above a threshold.
   *
   * @param pix of 32 bits a pixel
   */
  @Nullable Pix pixMakeArbMaskFromRGB(Pix pix, float red, float green, float blue, float threshold);

  /**
   * @param pix of 1 bit a pixel
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
   * What of a mask touches a seed; both of 1 bit a pixel.
   *
   * @param result may be null
   * @param connectivity 4 or 8
   */
  @Nullable Pix pixSeedfillBinary(@Nullable Pix result, Pix seed, Pix mask, int connectivity);

  /**
   * @param pix of 1 bit a pixel
   */
  @Nullable Pix pixExtractBorderConnComps(Pix pix, int connectivity);
}
