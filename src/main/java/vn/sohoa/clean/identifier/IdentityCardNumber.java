package vn.sohoa.clean.identifier;

import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Number of the old identity card (chứng minh nhân dân), 9 digits. Invalid as proof of identity
 * since 1/1/2025, but still printed on older papers.
 */
public record IdentityCardNumber(String value) {
  private static final String NINE_DIGITS = "\\d{9}";

  public IdentityCardNumber {
    if (!value.matches(NINE_DIGITS)) {
      throw new IllegalArgumentException("identity card number must have 9 digits");
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
