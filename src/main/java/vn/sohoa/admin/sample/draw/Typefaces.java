package vn.sohoa.admin.sample.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * Returns the bundled letters in two widths, then the installed families. Damaged files are as if
   * they were not installed: a sample needs none of them.
   */
  public static List<Typeface> available() {
    return available(FOLDERS);
  }

  /**
   * @param folders searched with their subfolders, the first ones first
   */
  static List<Typeface> available(List<Path> folders) {
    Map<String, Path> files = InstalledFonts.in(folders);
    var all = new ArrayList<Typeface>(List.of(bundled(0.9), bundled(0.97)));
    family("Liberation Serif", "LiberationSerif-", "Regular", files).ifPresent(all::add);
    family("Tinos", "Tinos-", "Regular", files).ifPresent(all::add);
    family("FreeSerif", "FreeSerif", "", files).ifPresent(all::add);
    family("Noto Serif", "NotoSerif-", "Regular", files).ifPresent(all::add);
    family("DejaVu Serif Condensed", "DejaVuSerifCondensed", "", files).ifPresent(all::add);
    family("Carlito", "Carlito-", "Regular", files).ifPresent(all::add);
    return List.copyOf(all);
  }

  private static Optional<Typeface> family(
      String name, String prefix, String regular, Map<String, Path> installed) {
    var files = new EnumMap<Style, Path>(Style.class);
    for (Style style : Style.values()) {
      Path file = installed.get(prefix + suffix(style, prefix, regular) + ".ttf");
      if (file == null) {
        return Optional.empty();
      }
      files.put(style, file);
    }
    return read(name, files);
  }

  /** The parser of damaged files throws much else than {@link IOException}. */
  private static Optional<Typeface> read(String name, Map<Style, Path> files) {
    try {
      FontFiles family = FontFiles.read(name, files);
      return family.hasAll(VIETNAMESE) ? Optional.of(family) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
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
}
