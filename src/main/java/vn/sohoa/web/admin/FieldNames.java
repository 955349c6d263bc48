package vn.sohoa.web.admin;

import vn.sohoa.web.Texts;

/** Names of fields in the language of a page. */
final class FieldNames {
  private FieldNames() {}

  /** Returns the name of a field of the metadata sets; that of the API for others. */
  static String of(String name, Texts t) {
    return t.language().has("field." + name) ? t.label("field", name) : name;
  }
}
