package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.clean.DossierCode;

/** Dossier codes that differ in one digit of their serial, never in agency or date. */
public final class SerialDigits {
  private SerialDigits() {}

  /** All codes that a code with one misread digit could have been. */
  public static List<String> variants(String code) {
    var variants = new ArrayList<String>();
    for (int place = code.lastIndexOf('-') + 1; place < code.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String variant = code.substring(0, place) + digit + code.substring(place + 1);
        if (digit != code.charAt(place) && DossierCode.parse(variant).isPresent()) {
          variants.add(variant);
        }
      }
    }
    return variants;
  }

  static boolean differInOne(String one, String other) {
    int serial = one.lastIndexOf('-') + 1;
    return one.length() == other.length()
        && one.regionMatches(0, other, 0, serial)
        && OneDigit.differs(one.substring(serial), other.substring(serial));
  }
}
