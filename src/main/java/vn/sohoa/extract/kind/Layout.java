package vn.sohoa.extract.kind;

/** Layout of a kind of paper. */
public enum Layout {
  /**
   * Header and signature block of an administrative paper (NĐ 30/2020/NĐ-CP, Phụ lục I): the header
   * fields are extracted too.
   */
  ADMINISTRATIVE,
  /**
   * Form or application (đơn, văn bản đề nghị, tờ khai): the day is extracted from the head or from
   * above the signature, and number and sender if it has them. It needs none of them.
   */
  FORM,
  /** Any other layout: only the fields of the definition are extracted. */
  FREE;

  static Layout parse(YamlMap map, String key) {
    String text = map.text(key).orElse("administrative");
    return switch (text) {
      case "administrative" -> ADMINISTRATIVE;
      case "form" -> FORM;
      case "free" -> FREE;
      default -> throw map.error(key, "'" + text + "' is not one of administrative, form, free");
    };
  }
}
