package vn.sohoa.report;

import java.util.Optional;

/**
 * One thing of a dossier that has to become a digitized document.
 *
 * @param componentCode of the component (thành phần hồ sơ); empty for the result (kết quả)
 * @param name for people
 */
public record Obligation(Optional<String> componentCode, String name) {

  public static Obligation ofComponent(String code, String name) {
    return new Obligation(Optional.of(code), name);
  }

  public static Obligation ofResult() {
    return new Obligation(Optional.empty(), "Kết quả giải quyết");
  }
}
