package vn.sohoa.engine;

/** The kinds of file that can be read, found by content and never by name. */
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
   * @throws IllegalArgumentException if it is the MIME type of none
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
