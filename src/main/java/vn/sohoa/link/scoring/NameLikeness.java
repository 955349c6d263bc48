package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/** Similarity of a recognised name to an applicant's name, highest first. */
enum NameLikeness {
  /** Equal, except for the position of the tone mark (dấu thanh). */
  SAME,
  /** Equal except for diacritics, which OCR may lose. */
  EXCEPT_DIACRITICS,
  /** Equal except for a few similar letters. */
  CLOSE,
  /** Same given name and initials of the others, e.g. {@code N.V. Hùng}. */
  INITIALS,
  OTHER;

  private static final double MISREAD_PER_LETTER = 0.12;
  private static final double MISREAD_AT_LEAST = 0.8;
  private static final Pattern NUMBER_BEHIND = Pattern.compile("\\d{1,2}(?:\\D.*)?");
  private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<List<String>> LEGAL_FORMS =
      List.of(
          List.of("trachnhiemhuuhan", "tnhh"),
          List.of("tráchnhiệmhữuhạn", "tnhh"),
          List.of("cophan", "cp"),
          List.of("cổphần", "cp"),
          List.of("motthanhvien", "mtv"),
          List.of("mộtthànhviên", "mtv"));

  /**
   * Compares an applicant's name with recognised text.
   *
   * @param reading may continue after the name
   */
  static NameLikeness of(String name, String reading) {
    if (bare(reading).startsWith(bare(name)) && !continuesWithNumber(bare(name), bare(reading))) {
      return toned(reading).startsWith(toned(name)) ? SAME : EXCEPT_DIACRITICS;
    }
    double limit = Math.max(MISREAD_AT_LEAST, bare(name).length() * MISREAD_PER_LETTER);
    if (OcrDistance.toBeginning(bare(name), cut(bare(reading), bare(name).length())) <= limit) {
      return CLOSE;
    }
    return isInitials(name, reading) ? INITIALS : OTHER;
  }

  /**
   * Returns whether a number follows that is part of the recognised name, e.g. {@code Công ty Long
   * Cường 3}.
   */
  private static boolean continuesWithNumber(String name, String reading) {
    return NUMBER_BEHIND.matcher(reading.substring(name.length())).matches();
  }

  /**
   * Returns the readings except those that equal another one without its final number, which OCR
   * lost.
   */
  static List<String> complete(List<String> readings) {
    return readings.stream()
        .filter(one -> readings.stream().noneMatch(other -> lacksNumberOf(one, other)))
        .toList();
  }

  private static boolean lacksNumberOf(String one, String other) {
    return bare(other).startsWith(bare(one)) && continuesWithNumber(bare(one), bare(other));
  }

  private static String cut(String reading, int nameLength) {
    return reading.substring(0, Math.min(reading.length(), nameLength + nameLength / 4 + 2));
  }

  private static String toned(String name) {
    return shorten(VietnameseText.toneKey(name));
  }

  private static String bare(String name) {
    return shorten(VietnameseText.searchKey(name));
  }

  private static String shorten(String name) {
    String key = NOT_LETTER.matcher(name).replaceAll("");
    for (List<String> form : LEGAL_FORMS) {
      key = key.replace(form.getFirst(), form.getLast());
    }
    return key;
  }

  private static boolean isInitials(String name, String reading) {
    List<String> full = words(name);
    List<String> shortened = words(reading);
    if (full.size() < 2 || shortened.size() < full.size()) {
      return false;
    }
    int last = full.size() - 1;
    for (int i = 0; i < last; i++) {
      boolean fits = shortened.get(i).equals(full.get(i).substring(0, 1));
      if (!fits) {
        return false;
      }
    }
    return shortened.get(last).equals(full.get(last));
  }

  private static List<String> words(String name) {
    return Arrays.stream(NOT_LETTER.split(VietnameseText.searchKey(name)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
