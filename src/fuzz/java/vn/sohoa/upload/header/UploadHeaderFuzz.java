package vn.sohoa.upload.header;

import java.nio.charset.StandardCharsets;

/** Headers of resumable uploads. */
public final class UploadHeaderFuzz {
  private UploadHeaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, StandardCharsets.ISO_8859_1);
    UploadNumber.parse(header)
        .ifPresent(
            bytes -> {
              if (bytes < 0) {
                throw new IllegalStateException("negative: " + header);
              }
            });
    UploadMetadata.parse(header)
        .ifPresent(
            metadata -> {
              if (metadata.values().isEmpty()) {
                throw new IllegalStateException("no pair: " + header);
              }
            });
    UploadChecksum.parse(header)
        .ifPresent(checksum -> checksum.isOf(checksum.algorithm().newDigest()));
  }
}
