package vn.sohoa.extract.kind;

/** How a kind of paper is laid out. */
public enum Layout {
  /**
   * With the head and the signature of an administrative paper (NĐ 30/2020/NĐ-CP, Phụ lục I): its
   * header fields are read too.
   */
  ADMINISTRATIVE,
  /** In any other way: only the fields of the definition are read. */
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
