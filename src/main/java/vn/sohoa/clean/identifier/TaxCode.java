package vn.sohoa.clean.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Tax code (mã số thuế, also mã số doanh nghiệp): 10 digits with a check digit, 13 for a branch, or
 * since 1/7/2025 a 12-digit personal number (TT 86/2024/TT-BTC).
 *
 * @param value 10 digits; 10 digits, a hyphen and 3 digits; or 12 digits
 */
public record TaxCode(String value) {
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  private static final int MODULUS = 11;
  private static final int STEM_LENGTH = 10;
  private static final Pattern NOISE = Pattern.compile("[\\s.]");
  private static final Pattern COMPANY = Pattern.compile("(\\d{10})-?(\\d{3})?");

  public TaxCode {
    if (!isCompany(value) && PersonalId.parse(value).isEmpty()) {
      throw new IllegalArgumentException("invalid tax code: " + value);
    }
  }

  public static Optional<TaxCode> parse(String text) {
    String compact =
        NOISE.matcher(VietnameseText.tidy(text)).replaceAll("").replace('–', '-').replace('—', '-');
    var company = COMPANY.matcher(compact);
    String canonical =
        company.matches() && company.group(2) != null
            ? company.group(1) + "-" + company.group(2)
            : compact;
    boolean valid = isCompany(canonical) || PersonalId.parse(canonical).isPresent();
    return valid ? Optional.of(new TaxCode(canonical)) : Optional.empty();
  }

  public static Cleaned clean(String raw) {
    Optional<TaxCode> code = parse(raw);
    String digits = VietnameseText.tidy(raw).replaceAll("\\D", "");
    boolean isComplete = digits.length() == STEM_LENGTH || digits.length() == STEM_LENGTH + 3;
    return code.isEmpty() && isComplete
        ? Cleaned.refused(FindingCode.WRONG_CHECK_DIGIT, VietnameseText.tidy(raw))
        : Cleaned.ofValid(code, raw);
  }

  /** Returns the three digits of the branch (đơn vị phụ thuộc); empty if it is not a branch. */
  public Optional<String> branch() {
    return value.contains("-") ? Optional.of(value.substring(STEM_LENGTH + 1)) : Optional.empty();
  }

  /** Returns the personal number of a person or household; empty for other tax codes. */
  public Optional<PersonalId> person() {
    return PersonalId.parse(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isCompany(String value) {
    return value.matches("\\d{10}(?:-(?!000)\\d{3})?")
        && !value.startsWith("0000000", 2)
        && checkDigit(value) == value.charAt(STEM_LENGTH - 1) - '0';
  }

  // A remainder of 10 means that the first nine digits are never issued; it matches no digit
  private static int checkDigit(String value) {
    int sum = 0;
    for (int place = 0; place < WEIGHTS.length; place++) {
      sum += WEIGHTS[place] * (value.charAt(place) - '0');
    }
    return 10 - sum % MODULUS;
  }
}
