package vn.sohoa.upload.header;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The value of {@code Upload-Length} and {@code Upload-Offset}: a number of bytes. */
public final class UploadNumber {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

  private UploadNumber() {}

  /**
   * Parses a header.
   *
   * @return bytes, from 0 to 10¹⁸ - 1; empty if the text is no such number
   */
  public static OptionalLong parse(String header) {
    return FORM.matcher(header).matches()
        ? OptionalLong.of(Long.parseLong(header))
        : OptionalLong.empty();
  }
}
