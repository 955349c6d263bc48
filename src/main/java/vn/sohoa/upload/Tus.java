package vn.sohoa.upload;

/** Names of the protocol tus 1.0.0, resumable uploads over HTTP. */
final class Tus {
  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,checksum,termination,expiration";
  static final String MEDIA_TYPE = "application/offset+octet-stream";
  static final String ROOT = "/api/v1/uploads";

  static final String RESUMABLE = "Tus-Resumable";
  static final String UPLOAD_LENGTH = "Upload-Length";
  static final String UPLOAD_OFFSET = "Upload-Offset";
  static final String UPLOAD_METADATA = "Upload-Metadata";
  static final String UPLOAD_CHECKSUM = "Upload-Checksum";
  static final String UPLOAD_EXPIRES = "Upload-Expires";

  private Tus() {}
}
