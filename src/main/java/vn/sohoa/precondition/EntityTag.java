package vn.sohoa.precondition;

/**
 * An entity tag (RFC 9110, 8.8.3).
 *
 * @param value opaque text between the quotation marks
 * @param isWeak whether equal tags mean equivalent content only, not equal bytes
 */
public record EntityTag(String value, boolean isWeak) {

  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
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
