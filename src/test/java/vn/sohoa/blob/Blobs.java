package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.Path;

/** Where blobs are stored, for tests of other packages. */
public final class Blobs {
  private Blobs() {}

  public static String sha256(Path file) throws IOException {
    return Sha256.of(file).hex();
  }

  public static String relativePath(String sha256) {
    return new Sha256(sha256).relativePath();
  }
}
