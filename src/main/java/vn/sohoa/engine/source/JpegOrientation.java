package vn.sohoa.engine.source;

import vn.sohoa.engine.FaultException;

/** Which way up a camera or phone says that its JPEG is. */
public final class JpegOrientation {
  private JpegOrientation() {}

  /**
   * The value of EXIF's tag: 1 (upright, also where it does not say) to 8.
   *
   * @throws FaultException if the bytes are no JPEG
   */
  public static int tag(byte[] jpeg) throws FaultException {
    return JpegHeader.parse(jpeg).orientation();
  }
}
