package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells a full disk from other failures: Java has no exception of its own for it. */
public final class DiskFull {
  /** A device that is always full. */
  private static final Path FULL_DEVICE = Path.of("/dev/full");

  /** Messages of the operating system, in English and in the language of this process. */
  private static final List<String> MESSAGES =
      Stream.concat(
              Stream.of("No space left on device", "Disk quota exceeded"), localMessage().stream())
          .toList();

  private DiskFull() {}

  /** Whether the failure, or a cause of it, is a disk without space. */
  public static boolean isCauseOf(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof StorageFullException
                || MESSAGES.stream().anyMatch(cause.toString()::contains));
  }

  private static List<String> localMessage() {
    if (!Files.isWritable(FULL_DEVICE)) {
      return List.of();
    }
    try {
      Files.write(FULL_DEVICE, new byte[1]);
      return List.of();
    } catch (IOException e) {
      String message = e.getMessage();
      return message == null || message.isBlank() ? List.of() : List.of(message);
    }
  }
}
