package vn.sohoa.engine.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.MediaType;

/** Detects a file's type from its first bytes. */
final class FileTypes {
  /** PDF readers accept junk before the header within this range. */
  private static final int HEAD_BYTES = 1024;

  private FileTypes() {}

  static MediaType detect(Path file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new FaultException(EngineFault.EMPTY_FILE, "no bytes");
    }
    String magic = HexFormat.of().formatHex(Arrays.copyOf(head, 8));
    if (magic.startsWith("ffd8ff")) {
      return MediaType.JPEG;
    }
    if (magic.equals("89504e470d0a1a0a")) {
      return MediaType.PNG;
    }
    if (isTiff(magic)) {
      return MediaType.TIFF;
    }
    if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      return MediaType.PDF;
    }
    throw new FaultException(EngineFault.UNSUPPORTED_TYPE, "begins with " + magic);
  }

  /** Classic and BigTIFF in either byte order. */
  private static boolean isTiff(String magic) {
    return magic.startsWith("49492a00")
        || magic.startsWith("4d4d002a")
        || magic.startsWith("49492b00")
        || magic.startsWith("4d4d002b");
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }
}
