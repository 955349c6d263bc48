package vn.sohoa.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.message.Language;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.send.Faults;

/** Checks of this computer: names, rights and space. */
final class LocalChecks {
  private static final long LEAST_SPACE = 200L << 20;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private LocalChecks() {}

  /** On Unix a process with the wrong locale cannot open files with Vietnamese names. */
  static Check names(FileSystem files) {
    try {
      Path name = files.getPath("Hồ sơ đã số hóa");
      return Check.good("station.doctor.names", name);
    } catch (InvalidPathException e) {
      return Check.bad("station.doctor.locale");
    }
  }

  static Check key(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    boolean isOpen =
        view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
    return isOpen
        ? Check.doubtful("station.doctor.key-open", file)
        : Check.good("station.doctor.key-file", file);
  }

  static Check queue(Path queue) {
    try {
      Files.createDirectories(queue);
      probe(queue, queue);
      return space(queue);
    } catch (IOException e) {
      return Check.bad("station.doctor.folder-wrong", queue, text(e));
    }
  }

  /** A file must be readable, and movable to both boxes. */
  static List<Check> folder(Path folder) {
    List<Check> checks = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      checks.add(
          Check.bad(
              "station.doctor.folder-wrong",
              folder,
              Language.VIETNAMESE.text("station.fault.no-folder")));
      return checks;
    }
    for (String box : List.of(Outbox.SENT, Outbox.RETURNED)) {
      Path target = folder.resolve(box);
      try {
        probe(folder, Files.isDirectory(target) ? target : folder);
        checks.add(Check.good("station.doctor.folder", target));
      } catch (IOException e) {
        checks.add(Check.bad("station.doctor.folder-wrong", target, text(e)));
      }
    }
    checks.add(space(folder));
    return checks;
  }

  /** Writes a hidden file in a folder, moves it to another, reads and deletes it. */
  private static void probe(Path from, Path to) throws IOException {
    DeskFiles files = new DeskFiles();
    String name = ".sohoa-thu-" + UUID.randomUUID();
    Path source = from.resolve(name);
    Path target = to.resolve(name + "-2");
    try {
      files.write(source, name.getBytes(StandardCharsets.UTF_8));
      files.move(source, target);
      files.read(target);
    } finally {
      files.delete(source);
      files.delete(target);
    }
  }

  private static Check space(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return free < LEAST_SPACE
          ? Check.bad("station.doctor.space-low", folder, free >> 20)
          : Check.good("station.doctor.space", folder, free >> 20);
    } catch (IOException e) {
      return Check.bad("station.doctor.folder-wrong", folder, text(e));
    }
  }

  private static String text(IOException e) {
    return Faults.of(e).in(Language.VIETNAMESE);
  }
}
