package vn.sohoa.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.message.Language;

/**
 * What people read in place of a code.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
@Schema(name = "DisplayName")
public record DisplayName(String vi, String en) {
  static DisplayName of(Label label) {
    return new DisplayName(label.vi(), label.en());
  }

  /** Returns the text of a key of the message bundles. */
  static DisplayName of(String key) {
    return new DisplayName(Language.VIETNAMESE.text(key), Language.ENGLISH.text(key));
  }
}
