package vn.sohoa.problem;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import vn.sohoa.clean.text.Utf8;

/** Validates percent-encoded text. */
final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * Whether the percent-encoded octets of a text are UTF-8 (RFC 3986, 2.1 and 2.5).
   *
   * @param text each percent sign is followed by two hexadecimal digits
   */
  static boolean isUtf8(String text) {
    var octets = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        octets.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else {
        // Ends a sequence of octets, which must not continue after another character.
        octets.write('x');
      }
    }
    return Utf8.decode(octets.toByteArray()).isPresent();
  }
}
