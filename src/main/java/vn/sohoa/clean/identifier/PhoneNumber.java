package vn.sohoa.clean.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Telephone number (số điện thoại); a number without a country code is Vietnamese.
 *
 * @param value E.164, e.g. {@code +842253823207}
 */
public record PhoneNumber(String value) {
  private static final String HOME = "VN";

  /**
   * Parses any common notation; empty if the number is not valid in the numbering plan of its
   * country.
   */
  public static Optional<PhoneNumber> parse(String text) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number = numbers.parse(VietnameseText.tidy(text), HOME);
      return numbers.isValidNumber(number)
          ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
