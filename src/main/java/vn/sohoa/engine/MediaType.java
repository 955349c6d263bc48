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

  public String mimeType() {
    return mimeType;
  }

  public String extension() {
    return extension;
  }
}
