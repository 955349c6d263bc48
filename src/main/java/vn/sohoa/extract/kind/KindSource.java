package vn.sohoa.extract.kind;

import java.util.Optional;

/** What the definition of a kind of paper was written from. */
public enum KindSource {
  /** The official form was read. */
  FORM,
  /** A legal text was read that says what the paper holds. */
  TEXT,
  /** Neither was found: the definition follows ordinary usage. */
  INFERRED;

  static Optional<KindSource> parse(YamlMap map, String key) {
    return map.text(key)
        .map(
            text ->
                switch (text) {
                  case "form" -> FORM;
                  case "text" -> TEXT;
                  case "inferred" -> INFERRED;
                  default ->
                      throw map.error(key, "'" + text + "' is not one of form, text, inferred");
                });
  }
}
