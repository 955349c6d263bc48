package vn.sohoa.problem;

/** Writes JSON pointers (RFC 6901). */
public final class JsonPointers {
  private JsonPointers() {}

  /** Returns the pointer to a member of an object or an element of an array. */
  public static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  public static String step(int index) {
    return "/" + index;
  }
}
