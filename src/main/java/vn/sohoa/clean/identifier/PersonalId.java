package vn.sohoa.clean.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.ProvinceRegister;

/**
 * Personal identification number (số định danh cá nhân), 12 digits, Luật Căn cước 2023 Điều 12. It
 * has no check digit and must therefore be compared with the sex and year of birth on the paper.
 *
 * @param value {@code PPP G YY NNNNNN} without spaces
 */
public record PersonalId(String value) {
  /** Sex (giới tính), encoded in the fourth digit. */
  public enum Sex {
    /** Nam. */
    MALE,
    /** Nữ. */
    FEMALE
  }

  private static final int FIRST_CENTURY = 19;

  /** Highest valid fourth digit: women born in the 21st century. */
  private static final int LAST_GENERATION = 3;

  private static final Pattern NOISE = Pattern.compile("[\\s.]");

  public PersonalId {
    if (!isPossible(value)) {
      throw new IllegalArgumentException("invalid personal number");
    }
  }

  private static boolean isPossible(String digits) {
    return digits.matches("\\d{12}")
        && digits.charAt(3) - '0' <= LAST_GENERATION
        && (digits.charAt(0) != '0' || ProvinceRegister.ofCode(digits.substring(1, 3)).isPresent());
  }

  /**
   * Parses a number that can have been issued: a past or present province code, and a century that
   * has begun.
   */
  public static Optional<PersonalId> parse(String text) {
    String compact = NOISE.matcher(VietnameseText.tidy(text)).replaceAll("");
    return isPossible(compact) ? Optional.of(new PersonalId(compact)) : Optional.empty();
  }

  /**
   * Returns the three-digit code of the place where the birth was registered: 0xx is a province by
   * the numbering of that time, any other a country.
   */
  public String place() {
    return value.substring(0, 3);
  }

  /**
   * Returns the province of registration by its name until 30/6/2025 (codes remain valid for life);
   * empty for a country.
   */
  public Optional<String> province() {
    return isRegisteredInVietnam()
        ? ProvinceRegister.ofCode(value.substring(1, 3))
        : Optional.empty();
  }

  /** Returns the contradictions between the number and the sex and year of birth on the paper. */
  public List<Cleaned.Flaw> contradictions(Optional<Sex> sex, OptionalInt birthYear) {
    var flaws = new ArrayList<Cleaned.Flaw>();
    if (sex.isPresent() && sex.get() != sex()) {
      flaws.add(new Cleaned.Flaw(FindingCode.IDENTITY_MISMATCH, sex() + " ≠ " + sex.get()));
    }
    if (birthYear.isPresent() && birthYear.getAsInt() != birthYear()) {
      flaws.add(
          new Cleaned.Flaw(
              FindingCode.IDENTITY_MISMATCH, birthYear() + " ≠ " + birthYear.getAsInt()));
    }
    return List.copyOf(flaws);
  }

  public boolean isRegisteredInVietnam() {
    return value.charAt(0) == '0';
  }

  public Sex sex() {
    return generation() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
  }

  public int birthYear() {
    return (FIRST_CENTURY + generation() / 2) * 100 + Integer.parseInt(value.substring(4, 6));
  }

  private int generation() {
    return value.charAt(3) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}
