package vn.sohoa.review.measure;

import java.util.Optional;
import vn.sohoa.clean.text.EditDistance;
import vn.sohoa.clean.text.VietnameseText;

/** Comparison of what two readers read. */
public final class Readings {
  private Readings() {}

  /**
   * Whether two values of a field are the same: equal but for spaces, case and the place of a tone
   * mark. Absent equals absent only.
   */
  public static boolean isSame(Optional<String> first, Optional<String> second) {
    return first.map(VietnameseText::toneKey).equals(second.map(VietnameseText::toneKey));
  }

  /**
   * Returns how many characters of a line were read right: its length, less the edits that lead
   * from what was read to what stands there.
   *
   * @param truth what a person read, not blank
   */
  public static Proportion characters(String read, String truth) {
    String expected = VietnameseText.tidy(truth);
    int edits = EditDistance.between(VietnameseText.tidy(read), expected);
    return new Proportion(Math.max(0, expected.length() - edits), expected.length());
  }
}
