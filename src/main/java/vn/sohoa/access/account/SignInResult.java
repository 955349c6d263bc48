package vn.sohoa.access.account;

import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** Result of an attempt to open a session. */
public sealed interface SignInResult {
  /** A session was opened. */
  record Opened(SecretToken session, Language language) implements SignInResult {}

  /** No session was opened. */
  record Refused(Message why) implements SignInResult {}
}
