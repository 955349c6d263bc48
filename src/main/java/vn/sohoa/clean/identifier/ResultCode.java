package vn.sohoa.clean.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Code of a kind of result paper (mã giấy tờ kết quả) in the national catalogue, e.g. {@code
 * KQ.G15.000031}, giấy khai sinh.
 *
 * @param value {@code KQ.}, the ministry, six digits
 */
public record ResultCode(String value) {
  private static final Pattern CODE = Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}");

  public ResultCode {
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("invalid result code: " + value);
    }
  }

  public static Optional<ResultCode> parse(String text) {
    String compact = VietnameseText.tidy(text).replace(" ", "");
    return CODE.matcher(compact).matches()
        ? Optional.of(new ResultCode(compact))
        : Optional.empty();
  }

  /** Returns the ministry responsible for the kind of paper, e.g. {@code G15}. */
  public AgencyCode ministry() {
    return new AgencyCode(value.substring(3, 6));
  }

  @Override
  public String toString() {
    return value;
  }
}
