package vn.sohoa.precondition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An entity tag (RFC 9110, 8.8.3).
 *
 * @param value opaque text between the quotation marks
 * @param isWeak whether equal tags mean equivalent content only, not equal bytes
 */
public record EntityTag(String value, boolean isWeak) {
  /** Of a digest; enough that two contents never have the same tag. */
  private static final int BYTES = 16;

  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
  }

  /**
   * Returns a strong tag of a representation.
   *
   * @param content a text that says all that the representation holds
   */
  public static EntityTag ofContent(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return strong(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether both tags are strong and equal. */
  public boolean matchesStrongly(EntityTag other) {
    return !isWeak && !other.isWeak && value.equals(other.value);
  }

  /** Whether the tags are equal, weak or not. */
  public boolean matchesWeakly(EntityTag other) {
    return value.equals(other.value);
  }

  /** Returns the tag as it is written in a header. */
  @Override
  public String toString() {
    return (isWeak ? "W/\"" : "\"") + value + '"';
  }
}
