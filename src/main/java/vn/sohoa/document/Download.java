package vn.sohoa.document;

/** Something to be downloaded. */
sealed interface Download {
  String mediaType();

  String fileName();

  String etag();

  /** A stored file. */
  record OfFile(java.nio.file.Path path, String mediaType, String fileName, String etag)
      implements Download {}

  /** The text of all pages, put together when asked for. */
  record OfText(String content, String fileName, String etag) implements Download {
    @Override
    public String mediaType() {
      return "text/plain;charset=UTF-8";
    }
  }
}
