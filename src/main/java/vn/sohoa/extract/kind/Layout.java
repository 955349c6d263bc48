package vn.sohoa.extract.kind;

/** Layout of a kind of paper. */
public enum Layout {
  /**
   * Header and signature block of an administrative paper (NĐ 30/2020/NĐ-CP, Phụ lục I): the header
   * fields are extracted too.
   */
  ADMINISTRATIVE,
  /** Any other layout: only the fields of the definition are extracted. */
  FREE;

  static Layout parse(YamlMap map, String key) {
    String text = map.text(key).orElse("administrative");
    return switch (text) {
      case "administrative" -> ADMINISTRATIVE;
      case "free" -> FREE;
      default -> throw map.error(key, "'" + text + "' is neither administrative nor free");
    };
  }
}
