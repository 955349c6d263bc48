package vn.sohoa.admin.sample.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The families that samples are set in: the bundled one in several widths, and free families of
 * office papers where the machine has them installed. Not thread-safe, as the fonts are not.
 */
public final class Typefaces {
  private static final String VIETNAMESE = "ẠẶậắằẳẵấẩẫệểễịỉọộổỗợởỡụựửữỳỵỷỹĐđĂăƠơƯưỦỈÃÂ²&%";
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));

  private Typefaces() {}

  /**
   * Returns the bundled letters only, which are the same on every machine.
   *
   * @param narrow horizontal scaling, about 0.8 to 1
   */
  public static Typeface bundled(double narrow) {
    return new Lettering(narrow);
  }

  /** Returns the bundled letters in two widths, then the installed families. */
  public static List<Typeface> available() {
    var all = new ArrayList<Typeface>(List.of(bundled(0.9), bundled(0.97)));
    family("Liberation Serif", "LiberationSerif-", "Regular").ifPresent(all::add);
    family("Tinos", "Tinos-", "Regular").ifPresent(all::add);
    family("FreeSerif", "FreeSerif", "").ifPresent(all::add);
    family("Noto Serif", "NotoSerif-", "Regular").ifPresent(all::add);
    family("DejaVu Serif Condensed", "DejaVuSerifCondensed", "").ifPresent(all::add);
    family("Carlito", "Carlito-", "Regular").ifPresent(all::add);
    return List.copyOf(all);
  }

  private static Optional<Typeface> family(String name, String prefix, String regular) {
    var files = new EnumMap<Style, Path>(Style.class);
    for (Style style : Style.values()) {
      Optional<Path> file = installed(prefix + suffix(style, prefix, regular) + ".ttf");
      if (file.isEmpty()) {
        return Optional.empty();
      }
      files.put(style, file.get());
    }
    return read(name, files);
  }

  private static Optional<Typeface> read(String name, Map<Style, Path> files) {
    try {
      FontFiles family = FontFiles.read(name, files);
      return family.hasAll(VIETNAMESE) ? Optional.of(family) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static String suffix(Style style, String prefix, String regular) {
    String dash = prefix.startsWith("DejaVu") ? "-" : "";
    return switch (style) {
      case PLAIN -> regular;
      case BOLD -> dash + "Bold";
      case ITALIC -> dash + "Italic";
      case BOLD_ITALIC -> dash + "BoldItalic";
    };
  }

  private static Optional<Path> installed(String fileName) {
    return FOLDERS.stream().flatMap(folder -> find(folder, fileName).stream()).findFirst();
  }

  private static Optional<Path> find(Path folder, String fileName) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(fileName)).sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
