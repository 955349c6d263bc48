package vn.sohoa.station.folder;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files: which are left alone, and which are good on every system. */
public final class FileNames {
  /** Types of scans, by extension; others are refused before they are sent. */
  private static final Set<String> SCANS = Set.of("pdf", "tif", "tiff", "jpg", "jpeg", "png");

  private static final List<String> UNFINISHED =
      List.of(
          ".tmp",
          ".temp",
          ".part",
          ".partial",
          ".crdownload",
          ".download",
          ".filepart",
          ".swp",
          ".lock",
          "~");
  private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)\\s*");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");

  /** In bytes of UTF-8; file systems allow 255, of which the longest suffix needs 30. */
  private static final int LONGEST = 200;

  private FileNames() {}

  /** Whether a program is still writing the file, or it is none of a person. */
  public static boolean isLeftAlone(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~")
        || SYSTEM.contains(lower)
        || isReceipt(name)
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /** Whether it is a receipt of a batch to print, which is a PDF but no scan. */
  public static boolean isReceipt(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(Outbox.PRINTED_RECEIPT);
  }

  /** Whether the extension is that of a scan. */
  public static boolean isScan(String name) {
    return SCANS.contains(extension(name).toLowerCase(Locale.ROOT));
  }

  /** Returns what is after the last dot; empty if there is no dot, or it is the first character. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1) : "";
  }

  /** Returns the name without its extension. */
  public static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * Returns a name that Windows, Linux and macOS accept: composed letters, no characters or names
   * that are reserved, no dots or blanks at the end, and short enough for a suffix.
   */
  public static String portable(String name) {
    String text =
        FORBIDDEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_");
    text = text.replaceFirst("[. ]+$", "_");
    int dot = text.indexOf('.');
    boolean reserved = RESERVED.matcher(dot < 0 ? text : text.substring(0, dot)).matches();
    return cut(reserved ? "_" + text : text);
  }

  private static String cut(String name) {
    String extension = extension(name);
    String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
    String stem = name.substring(0, name.length() - tail.length());
    while (bytes(stem) + bytes(tail) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + tail;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the name with a number before its extension. */
  public static String numbered(String name, int number) {
    String extension = extension(name);
    return stem(name) + " (" + number + ")" + (extension.isEmpty() ? "" : "." + extension);
  }

  /** Returns a text that is the same for names that some system takes for the same. */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
