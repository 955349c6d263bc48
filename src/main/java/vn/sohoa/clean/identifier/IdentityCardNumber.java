package vn.sohoa.clean.identifier;

import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Number of the old identity card (chứng minh nhân dân), 9 digits. It no longer proves identity
 * since 1/1/2025 but stands on old papers.
 */
public record IdentityCardNumber(String value) {
  private static final String NINE_DIGITS = "\\d{9}";

  public IdentityCardNumber {
    if (!value.matches(NINE_DIGITS)) {
      throw new IllegalArgumentException("an identity card number that is not 9 digits");
    }
  }

  public static Optional<IdentityCardNumber> parse(String text) {
    String compact = VietnameseText.tidy(text).replaceAll("[\\s.]", "");
    return compact.matches(NINE_DIGITS)
        ? Optional.of(new IdentityCardNumber(compact))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
