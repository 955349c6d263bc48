package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.sohoa.engine.EngineRequest;

/** Identifier of an assembled PDF, derived only from its inputs. */
final class ContentId {
  private static final int BYTES = 16;

  private ContentId() {}

  static byte[] of(EngineRequest.Assemble request) throws IOException {
    MessageDigest digest = sha256();
    digest.update(request.title().getBytes(StandardCharsets.UTF_8));
    try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      for (Path file :
          Stream.concat(Stream.of(request.original()), request.contentFiles().stream()).toList()) {
        Files.copy(file, sink);
      }
    }
    return Arrays.copyOf(digest.digest(), BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
