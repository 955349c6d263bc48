package vn.sohoa.engine.imaging;

import java.io.IOException;
import java.util.Set;

/** Applies corrections in order. */
public final class Cleaning {
  private Cleaning() {}

  /**
   * Returns the corrected image.
   *
   * @param grey 8 bits per pixel; closed unless it is returned unchanged
   */
  public static Image apply(Image grey, Condition condition, Set<Correction> corrections)
      throws IOException {
    Image image = grey;
    for (Correction correction : corrections) {
      Image before = image;
      image =
          switch (correction) {
            case REMOVE_BORDER ->
                before.into(it -> BlackBorder.removed(it, condition.light().paper()));
            case REMOVE_SPECKS -> before.into(Speckle::removed);
            case FLATTEN -> before.into(Background::flattened);
            case LOCAL_THRESHOLD -> before; // Applied later, by Tesseract's thresholding
          };
    }
    return image;
  }
}
