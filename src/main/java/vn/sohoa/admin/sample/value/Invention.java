package vn.sohoa.admin.sample.value;

import java.time.LocalDate;
import java.util.Map;

/** Invents the facts of papers. */
public final class Invention {
  private final Words words = Words.read();

  /**
   * @param paperDay the day of the paper
   * @param given facts that are known, by name
   */
  public Facts of(Dice dice, LocalDate paperDay, Map<String, String> given) {
    return new Facts(words, dice, paperDay, given);
  }
}
