package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a folder can be written to, which neither permissions nor free space tell surely. */
public final class WriteProbe {
  private static final int BYTES = 1 << 16;

  private WriteProbe() {}

  /**
   * Writes a small file and deletes it.
   *
   * @throws IOException if the file system is full, read-only or away
   */
  public static void check(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "probe-", ".part");
    try {
      Files.write(probe, new byte[BYTES]);
    } finally {
      Files.deleteIfExists(probe);
    }
  }
}
