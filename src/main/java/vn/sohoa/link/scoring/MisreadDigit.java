package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.clean.DossierCode;

/**
 * Dossier codes that differ in one digit. Such a code is no repaired reading; it only is a dossier
 * that may have been meant.
 */
public final class MisreadDigit {
  private static final int DATE_DIGITS = 6;

  private MisreadDigit() {}

  /** All codes that a code with one misread digit outside of its date could have been. */
  public static List<String> variants(String code) {
    var variants = new ArrayList<String>();
    for (int place = 0; place < code.length(); place++) {
      if (Character.isDigit(code.charAt(place)) && !isInDate(code, place)) {
        addVariants(code, place, variants);
      }
    }
    return variants;
  }

  private static void addVariants(String code, int place, List<String> variants) {
    for (char digit = '0'; digit <= '9'; digit++) {
      String variant = code.substring(0, place) + digit + code.substring(place + 1);
      if (digit != code.charAt(place) && DossierCode.parse(variant).isPresent()) {
        variants.add(variant);
      }
    }
  }

  /**
   * All codes with another digit in the date. A date is never guessed, so these are only asked for
   * among the dossiers of an applicant whom the paper names.
   */
  public static List<String> ofOtherDates(String code) {
    var variants = new ArrayList<String>();
    for (int place = 0; place < code.length(); place++) {
      if (Character.isDigit(code.charAt(place)) && isInDate(code, place)) {
        addVariants(code, place, variants);
      }
    }
    return variants;
  }

  static boolean differInDate(String one, String other) {
    int date = one.lastIndexOf('-') - DATE_DIGITS;
    return date > 0
        && one.length() == other.length()
        && one.regionMatches(0, other, 0, date)
        && one.endsWith(other.substring(date + DATE_DIGITS))
        && OneDigit.differs(one, other);
  }

  static boolean differInOne(String one, String other) {
    int date = one.lastIndexOf('-') - DATE_DIGITS;
    return date > 0
        && one.length() == other.length()
        && one.regionMatches(date, other, date, DATE_DIGITS)
        && OneDigit.differs(one, other);
  }

  static boolean isInDate(String code, int place) {
    int end = code.lastIndexOf('-');
    return place >= end - DATE_DIGITS && place < end;
  }
}
