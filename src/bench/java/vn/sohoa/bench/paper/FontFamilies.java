package vn.sohoa.bench.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The families that can be had: some from the class path of the profile {@code bench}, others where
 * the machine has them installed.
 */
public final class FontFamilies {
  private static final String VIETNAMESE = "ẠẶậắằẳẵấẩẫệểễịỉọộổỗợởỡụựửữỳỵỷỹĐđĂăƠơƯưỦỦỈÃÂ²&%";
  private static final List<Path> INSTALLED =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of(System.getProperty("user.home"), ".fonts"));

  private FontFamilies() {}

  /** Those with every Vietnamese letter, the Times-like ones that the law asks for first. */
  public static List<FontFamily> available() throws IOException {
    var found = new ArrayList<FontFamily>();
    found.add(bundled("Liberation Serif", "/liberation/LiberationSerif-", "Regular"));
    installed("FreeSerif", "FreeSerif", "").ifPresent(found::add);
    installed("Noto Serif", "NotoSerif-", "Regular").ifPresent(found::add);
    installed("Tinos", "Tinos-", "Regular").ifPresent(found::add);
    found.add(bundled("DejaVu Serif Condensed", DEJAVU + "DejaVuSerifCondensed", ""));
    found.add(bundled("Liberation Sans", "/liberation/LiberationSans-", "Regular"));
    found.add(bundled("DejaVu Serif", DEJAVU + "DejaVuSerif", ""));
    found.removeIf(family -> !VIETNAMESE.codePoints().allMatch(family::has));
    return found;
  }

  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

  private static FontFamily bundled(String name, String prefix, String regular) throws IOException {
    Map<FontFamily.Cut, TrueTypeFont> fonts = new EnumMap<>(FontFamily.Cut.class);
    for (FontFamily.Cut cut : FontFamily.Cut.values()) {
      String resource = prefix + suffix(cut, prefix, regular);
      try (InputStream in = FontFamilies.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException(resource + " is not on the class path");
        }
        fonts.put(cut, parse(in));
      }
    }
    return new FontFamily(name, fonts);
  }

  private static Optional<FontFamily> installed(String name, String prefix, String regular)
      throws IOException {
    Map<FontFamily.Cut, TrueTypeFont> fonts = new EnumMap<>(FontFamily.Cut.class);
    for (FontFamily.Cut cut : FontFamily.Cut.values()) {
      Optional<Path> file = find(prefix + suffix(cut, prefix, regular));
      if (file.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file.get())) {
        fonts.put(cut, parse(in));
      }
    }
    return Optional.of(new FontFamily(name, fonts));
  }

  private static Optional<Path> find(String fileName) throws IOException {
    for (Path folder : INSTALLED) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          Optional<Path> found = files.filter(file -> file.endsWith(fileName)).findFirst();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String suffix(FontFamily.Cut cut, String prefix, String regular) {
    String dash = prefix.endsWith("-") || prefix.equals("FreeSerif") ? "" : "-";
    return switch (cut) {
          case REGULAR -> regular;
          case BOLD -> dash + "Bold";
          case ITALIC -> dash + "Italic";
          case BOLD_ITALIC -> dash + "BoldItalic";
        }
        + ".ttf";
  }

  private static TrueTypeFont parse(InputStream in) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(in));
  }
}
