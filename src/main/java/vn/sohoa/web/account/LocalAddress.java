package vn.sohoa.web.account;

import java.util.regex.Pattern;

/** Addresses of this service, to which a page may send a person on. */
public final class LocalAddress {
  static final String HOME = "/";

  /** A second slash or a backslash would name another host. */
  private static final Pattern FORM = Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?");

  private LocalAddress() {}

  /** Returns an address that a request named, or the home page if it is none of this service. */
  static String of(String sent) {
    return FORM.matcher(sent).matches() ? sent : HOME;
  }
}
