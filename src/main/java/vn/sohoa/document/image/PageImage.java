package vn.sohoa.document.image;

import vn.sohoa.blob.Sha256;
import vn.sohoa.engine.MediaType;

/** An image of a page, or of a part of it: a JPEG or PNG. */
public final class PageImage {
  private final byte[] bytes;
  private final MediaType mediaType;
  private final Sha256 sha256;

  /**
   * @param bytes must not be changed afterwards
   */
  public PageImage(byte[] bytes, MediaType mediaType) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.sha256 = Sha256.of(bytes);
  }

  /** Returns the bytes, which must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public MediaType mediaType() {
    return mediaType;
  }

  /** Returns the digest of the bytes. */
  public Sha256 sha256() {
    return sha256;
  }
}
