package vn.sohoa.engine.isolation;

/** What happens where engines cannot be isolated. */
public enum IsolationMode {
  /** The service does not start. */
  REQUIRED,
  /** Engines run without isolation, with a warning. */
  AUTO,
  /** Engines are not isolated. */
  NONE;

  /**
   * Returns the mode without a setting: {@link #REQUIRED} in the native executable, which is
   * shipped with the helper, {@link #AUTO} on a JVM.
   */
  public static IsolationMode standard() {
    return ProgramFiles.isNative() ? REQUIRED : AUTO;
  }
}
