package vn.sohoa.admin.sample.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the TrueType files of folders by their names; skips what cannot be listed. */
final class InstalledFonts extends SimpleFileVisitor<Path> {
  private final Map<String, Path> files = new HashMap<>();

  private InstalledFonts() {}

  /** Returns the files by name; the one of the first folder if several have the same name. */
  static Map<String, Path> in(List<Path> folders) {
    var all = new HashMap<String, Path>();
    for (Path folder : folders) {
      var fonts = new InstalledFonts();
      try {
        Files.walkFileTree(folder, fonts);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      fonts.files.forEach(all::putIfAbsent);
    }
    return all;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (name.endsWith(".ttf")) {
      // The order of listing differs between machines
      files.merge(name, file, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
