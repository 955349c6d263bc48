package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.identifier.DossierCode;

/**
 * Dossier codes that differ in one digit. Such a code is not a repaired reading; its dossier is
 * only a candidate.
 */
public final class MisreadDigit {
  private static final int DATE_DIGITS = 6;

  /** Parts of a dossier code, in order. */
  enum Part {
    AGENCY,
    DATE,
    SERIAL
  }

  private MisreadDigit() {}

  /**
   * Returns all codes that differ in one digit. This does not infer a date: the dossiers become
   * candidates only, and the other evidence decides.
   */
  public static List<String> variants(String code) {
    var variants = new ArrayList<String>();
    for (int place = 0; place < code.length(); place++) {
      if (Character.isDigit(code.charAt(place))) {
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
   * Returns the part in which two codes differ by one digit; empty if they are equal or differ in
   * more.
   */
  static Optional<Part> differIn(String one, String other) {
    if (!OneDigit.differs(one, other)) {
      return Optional.empty();
    }
    int place = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    if (isInDate(one, place)) {
      return Optional.of(Part.DATE);
    }
    return Optional.of(place < one.lastIndexOf('-') ? Part.AGENCY : Part.SERIAL);
  }

  private static boolean isInDate(String code, int place) {
    int end = code.lastIndexOf('-');
    return place >= end - DATE_DIGITS && place < end;
  }
}
