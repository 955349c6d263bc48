package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.clean.identifier.TaxCode;

/**
 * Personal ids and tax codes that differ from a recognised one in one digit. Such a number is not a
 * repaired reading; its holder is only a candidate.
 */
public final class MisreadNumber {
  private static final int TAX_CODE = 10;
  private static final int PERSONAL_ID = 12;

  private MisreadNumber() {}

  /**
   * Returns the variants with a valid check digit, if the number has one; none for numbers of any
   * other length.
   */
  public static List<String> variants(String number) {
    var variants = new ArrayList<String>();
    if (number.matches("\\d+") && isComplete(number)) {
      for (int place = 0; place < number.length(); place++) {
        addVariants(number, place, variants);
      }
    }
    return List.copyOf(variants);
  }

  private static boolean isComplete(String number) {
    return number.length() == TAX_CODE || number.length() == PERSONAL_ID;
  }

  private static void addVariants(String number, int place, List<String> variants) {
    for (char digit = '0'; digit <= '9'; digit++) {
      String variant = number.substring(0, place) + digit + number.substring(place + 1);
      boolean isValid = number.length() == PERSONAL_ID || TaxCode.parse(variant).isPresent();
      if (digit != number.charAt(place) && isValid) {
        variants.add(variant);
      }
    }
  }
}
