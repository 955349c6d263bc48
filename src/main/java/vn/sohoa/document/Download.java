package vn.sohoa.document;

import vn.sohoa.blob.Sha256;

/** A file or text for download. */
sealed interface Download {
  String mediaType();

  String fileName();

  String etag();

  /** A stored file. */
  record OfFile(Sha256 sha256, String mediaType, String fileName) implements Download {
    @Override
    public String etag() {
      return sha256.hex();
    }
  }

  /** The text of all pages, joined on request. */
  record OfText(String content, String fileName, String etag) implements Download {
    @Override
    public String mediaType() {
      return "text/plain;charset=UTF-8";
    }
  }
}
