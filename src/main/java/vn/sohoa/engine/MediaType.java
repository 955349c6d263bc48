package vn.sohoa.engine;

/** Supported file types, detected from the content and never from the file name. */
public enum MediaType {
  PDF("application/pdf", "pdf"),
  TIFF("image/tiff", "tif"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private final String mimeType;
  private final String extension;

  MediaType(String mimeType, String extension) {
    this.mimeType = mimeType;
    this.extension = extension;
  }

  /**
   * Returns the type with this MIME type.
   *
   * @throws IllegalArgumentException if the MIME type is not supported
   */
  public static MediaType of(String mimeType) {
    for (MediaType type : values()) {
      if (type.mimeType.equals(mimeType)) {
        return type;
      }
    }
    throw new IllegalArgumentException("not a media type that can be read: " + mimeType);
  }

  public String mimeType() {
    return mimeType;
  }

  public String extension() {
    return extension;
  }
}
