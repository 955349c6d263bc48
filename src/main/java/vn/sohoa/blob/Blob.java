package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * A stored blob.
 *
 * @param size in bytes
 */
public record Blob(Sha256 sha256, long size) {
  /** Reads a stream to its end; returns what a blob of its bytes is. */
  static Blob read(InputStream content) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    long size = new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
    return new Blob(Sha256.of(digest), size);
  }
}
