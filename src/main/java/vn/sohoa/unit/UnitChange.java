package vn.sohoa.unit;

import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.AddressUnit;
import vn.sohoa.clean.value.ProvinceRegister;

/**
 * An old unit of the lowest level and one of its successors.
 *
 * @param oldCode five digits
 * @param newCode five digits
 * @param divided whether the old unit was divided among several new ones
 */
record UnitChange(
    String oldCode,
    String oldWard,
    String oldDistrict,
    String oldProvince,
    String newCode,
    String newWard,
    String newProvince,
    boolean divided) {
  private static final Pattern CODE = Pattern.compile("\\d{5}");

  UnitChange {
    if (!CODE.matcher(oldCode).matches() || !CODE.matcher(newCode).matches()) {
      throw new IllegalArgumentException("a unit code is not five digits");
    }
    if (oldWard.isBlank() || oldProvince.isBlank() || newWard.isBlank() || newProvince.isBlank()) {
      throw new IllegalArgumentException("a unit has no name");
    }
  }

  String oldWardKey() {
    return key(oldWard);
  }

  String oldDistrictKey() {
    return oldDistrict.isBlank() ? "" : key(oldDistrict);
  }

  String oldProvinceKey() {
    return provinceKey(oldProvince);
  }

  static String provinceKey(String name) {
    return VietnameseText.letterKey(ProvinceRegister.named(name).orElse(name));
  }

  private static String key(String unit) {
    return AddressUnit.parse(unit)
        .map(AddressUnit::key)
        .orElseGet(() -> VietnameseText.letterKey(unit));
  }
}
