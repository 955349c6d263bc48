package vn.sohoa.access.account;

import java.util.Locale;
import java.util.Optional;
import vn.sohoa.message.Message;

/** What a new password has to be. Length counts, not signs of several kinds (NIST SP 800-63B). */
final class PasswordRule {
  static final int LONGEST = 128;

  private static final int FEWEST_DIFFERENT = 5;

  /** A shorter login is a part of many words. */
  private static final int SHORTEST_PART = 4;

  private PasswordRule() {}

  /**
   * Returns why a password is refused.
   *
   * @param shortest characters that it needs
   */
  static Optional<Message> fault(String password, String repeated, String login, int shortest) {
    int length = password.codePointCount(0, password.length());
    if (length < shortest) {
      return Optional.of(Message.of("web.password.too-short", shortest));
    }
    if (length > LONGEST) {
      return Optional.of(Message.of("web.password.too-long", LONGEST));
    }
    if (isSimple(password, login)) {
      return Optional.of(Message.of("web.password.too-simple"));
    }
    return password.equals(repeated)
        ? Optional.empty()
        : Optional.of(Message.of("web.password.not-repeated"));
  }

  private static boolean isSimple(String password, String login) {
    return password.codePoints().distinct().count() < FEWEST_DIFFERENT
        || (login.length() >= SHORTEST_PART && password.toLowerCase(Locale.ROOT).contains(login));
  }
}
