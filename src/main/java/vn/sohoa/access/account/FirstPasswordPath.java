package vn.sohoa.access.account;

/** The page on which a person with a one-time link sets a password. */
public final class FirstPasswordPath {
  public static final String PAGE = "/sign-in/first";

  private FirstPasswordPath() {}

  /** Returns the link without scheme and host. */
  public static String of(SecretToken link) {
    return PAGE + "?token=" + link.text();
  }
}
