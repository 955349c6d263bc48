package vn.sohoa.problem;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.SentText;

/** Converts the texts in the address of a request to the form in which texts are stored. */
final class SentAddress {
  /**
   * A path segment, name or value, which no delimiter interrupts. One class, not alternatives,
   * which would need as much stack as the address is long.
   */
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9._~%[^\\x00-\\x7F]-]+");

  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern BEYOND_ASCII = Pattern.compile("%[89A-Fa-f]|[^\\x00-\\x7F]");
  private static final String NOT_DECODED = "\uFFFD";

  private SentAddress() {}

  /**
   * Returns the address with its texts as of {@link SentText}; delimiters stay.
   *
   * @param address with percent-encoded texts
   */
  static String of(String address) {
    return BEYOND_ASCII.matcher(address).find()
        ? TEXT.matcher(address).replaceAll(text -> Matcher.quoteReplacement(stored(text)))
        : address;
  }

  private static String stored(MatchResult text) {
    if (!BEYOND_ASCII.matcher(text.group()).find() || NO_ESCAPE.matcher(text.group()).find()) {
      return text.group();
    }
    String sent = URLDecoder.decode(text.group(), StandardCharsets.UTF_8);
    String stored = SentText.inner(sent);
    return stored.equals(sent) || sent.contains(NOT_DECODED)
        ? text.group()
        : URLEncoder.encode(stored, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
