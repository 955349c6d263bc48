package vn.sohoa.station.send;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import vn.sohoa.message.Message;

/** What is wrong with a file or folder of this computer, for people. */
public final class Faults {
  private Faults() {}

  public static Message of(IOException e) {
    String file = e instanceof FileSystemException named ? String.valueOf(named.getFile()) : "";
    return switch (e) {
      case AccessDeniedException denied -> Message.of("station.fault.denied", file);
      case NoSuchFileException none -> Message.of("station.fault.none", file);
      case FileSystemException other when other.getReason() != null ->
          Message.of("station.fault.file", file, other.getReason());
      default ->
          Message.of(
              "station.fault.file",
              file,
              Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    };
  }
}
