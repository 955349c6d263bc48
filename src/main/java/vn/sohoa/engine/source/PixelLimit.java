package vn.sohoa.engine.source;

import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/** Rejects images by their dimensions before they are decoded. */
final class PixelLimit {
  private PixelLimit() {}

  static void check(long width, long height, long maxPixels) throws FaultException {
    if (width < 1 || height < 1) {
      throw new FaultException(EngineFault.CORRUPT_FILE, width + " x " + height + " pixels");
    }
    if (width > maxPixels / height) {
      throw new FaultException(EngineFault.PAGE_TOO_LARGE, width + " x " + height + " pixels");
    }
  }
}
