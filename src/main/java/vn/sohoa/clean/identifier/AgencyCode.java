package vn.sohoa.clean.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Identifier of an agency (mã định danh cơ quan) by QĐ 20/2020/QĐ-TTg, e.g. {@code H15.50.05.13},
 * or in the legacy order with the province last, e.g. {@code 000.00.12.H24}.
 *
 * @param value at most 13 characters, the limit of NĐ 30/2020 for OrganId
 */
public record AgencyCode(String value) {
  private static final int MAX_LENGTH = 13;
  private static final Pattern CURRENT = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{2,3})*");
  private static final Pattern LEGACY = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");

  public AgencyCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("invalid agency code: " + value);
    }
  }

  public static Optional<AgencyCode> parse(String text) {
    String compact = VietnameseText.tidy(text).replace(" ", "");
    return Optional.of(compact).filter(AgencyCode::isValid).map(AgencyCode::new);
  }

  /**
   * Returns the code of the ministry (G…) or province (H…) that the agency belongs to, e.g. {@code
   * H15}.
   */
  public String root() {
    return isLegacy() ? value.substring(value.length() - 3) : value.substring(0, 3);
  }

  public boolean isLegacy() {
    return LEGACY.matcher(value).matches();
  }

  private static boolean isValid(String value) {
    return value.length() <= MAX_LENGTH
        && (CURRENT.matcher(value).matches() || LEGACY.matcher(value).matches());
  }

  @Override
  public String toString() {
    return value;
  }
}
