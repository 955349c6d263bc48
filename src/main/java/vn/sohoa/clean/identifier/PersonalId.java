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
 * A person's number (số định danh cá nhân), 12 digits, Luật Căn cước 2023 Điều 12. It has no check
 * digit, so it is to be compared with the sex and year of birth on the paper.
 *
 * @param value {@code PPP G YY NNNNNN} without spaces
 */
public record PersonalId(String value) {
  /** Giới tính, as the fourth digit tells it. */
  public enum Sex {
    /** Nam. */
    MALE,
    /** Nữ. */
    FEMALE
  }

  private static final int FIRST_CENTURY = 19;

  /** That of the women of the century from 2000; nobody is born in a later one yet. */
  private static final int LAST_GENERATION = 3;

  private static final Pattern NOISE = Pattern.compile("[\\s.]");

  public PersonalId {
    if (!isPossible(value)) {
      throw new IllegalArgumentException("no personal number was ever issued like this");
    }
  }

  private static boolean isPossible(String digits) {
    return digits.matches("\\d{12}")
        && digits.charAt(3) - '0' <= LAST_GENERATION
        && (digits.charAt(0) != '0' || ProvinceRegister.ofCode(digits.substring(1, 3)).isPresent());
  }

  /** Reads a number that can have been issued: of a province that is or was, in a century begun. */
  public static Optional<PersonalId> parse(String text) {
    String compact = NOISE.matcher(VietnameseText.tidy(text)).replaceAll("");
    return isPossible(compact) ? Optional.of(new PersonalId(compact)) : Optional.empty();
  }

  /** Where the birth was registered: 0xx a province, as numbered at that time, else a country. */
  public String place() {
    return value.substring(0, 3);
  }

  /** The province of registration as named until 30/6/2025; codes stay valid for life. */
  public Optional<String> province() {
    return isRegisteredInVietnam()
        ? ProvinceRegister.ofCode(value.substring(1, 3))
        : Optional.empty();
  }

  /** What the number says against the paper's own words. */
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
