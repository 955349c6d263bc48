package vn.sohoa.clean.limit;

/** Text that ends whoever reads it when their time is over. For one thread. */
final class TimedText implements CharSequence {
  /** Letters between two looks at the clock, a power of two. */
  private static final int LETTERS = 64;

  private final String text;
  private final Deadline deadline;
  private int read;

  TimedText(String text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    read++;
    if ((read & (LETTERS - 1)) == 0) {
      deadline.checkNow();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
