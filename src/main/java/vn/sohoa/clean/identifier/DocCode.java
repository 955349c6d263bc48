package vn.sohoa.clean.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Code of a digitized document (MCQ_LV_STT_PB) by the national guidance on digitization, BKHCN
 * 11/2025, e.g. {@code G06.01_CV_000021_V1}.
 *
 * @param agency agency that digitized the document
 * @param type abbreviation of the kind of paper, e.g. {@code QĐ}
 * @param ordinal 1 to 999999
 * @param version from 1, which is the raw scan
 */
public record DocCode(AgencyCode agency, String type, int ordinal, int version) {
  private static final int MAX_ORDINAL = 999_999;
  private static final Pattern TYPE = Pattern.compile("[A-ZĐ][A-Za-zĐđ]{0,7}");
  private static final Pattern LENIENT =
      Pattern.compile(
          "(?<agency>[A-Z0-9.]+)_(?<type>[A-ZĐ][A-Za-zĐđ]{0,7})_(?<ordinal>\\d{5,6})_[Vv](?<version>\\d{1,4})");

  public DocCode {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("invalid type: " + type);
    }
    if (ordinal < 1 || ordinal > MAX_ORDINAL) {
      throw new IllegalArgumentException("ordinal out of range: " + ordinal);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be positive: " + version);
    }
  }

  /**
   * Parses a code with a five- or six-digit ordinal, since the guidance itself prints both; empty
   * if the text is not a code.
   */
  public static Optional<DocCode> parse(String text) {
    Matcher matcher = LENIENT.matcher(VietnameseText.tidy(text).replace(" ", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int ordinal = Integer.parseInt(matcher.group("ordinal"));
    int version = Integer.parseInt(matcher.group("version"));
    if (ordinal < 1 || version < 1) {
      return Optional.empty();
    }
    return AgencyCode.parse(matcher.group("agency"))
        .map(agency -> new DocCode(agency, matcher.group("type"), ordinal, version));
  }

  /** Whether the abbreviation of a kind of paper can stand in a code. */
  public static boolean isType(String abbreviation) {
    return TYPE.matcher(abbreviation).matches();
  }

  /**
   * Returns the code of the version before.
   *
   * @throws IllegalArgumentException if this is the first
   */
  public DocCode earlierVersion() {
    return new DocCode(agency, type, ordinal, version - 1);
  }

  /** Returns the code of the next version of the same document. */
  public DocCode nextVersion() {
    return new DocCode(agency, type, ordinal, version + 1);
  }

  @Override
  public String toString() {
    return "%s_%s_%06d_V%d".formatted(agency, type, ordinal, version);
  }
}
