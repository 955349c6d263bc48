package vn.sohoa.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells text in UTF-8 from other bytes. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether the percent-encoded octets of a text are UTF-8 (RFC 3986, 2.1 and 2.5).
   *
   * @param text each percent sign is followed by two hexadecimal digits
   */
  static boolean isPercentEncoded(String text) {
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
    return isText(octets.toByteArray());
  }

  private static boolean isText(byte[] octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
