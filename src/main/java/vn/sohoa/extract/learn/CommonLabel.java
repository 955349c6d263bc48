package vn.sohoa.extract.learn;

import java.util.List;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Label that several samples have in common.
 *
 * @param text as most samples have it
 * @param colon whether a colon follows
 * @param places its places in each sample, in reading order; empty for a sample without it
 */
record CommonLabel(String text, boolean colon, List<List<Fragment>> places) {
  CommonLabel {
    places = places.stream().map(List::copyOf).toList();
  }

  String key() {
    return VietnameseText.letterKey(text);
  }

  /** Returns how often the label is printed in those samples that have it. */
  int repetitions() {
    return places.stream().mapToInt(List::size).filter(count -> count > 0).min().orElse(0);
  }

  /** Returns whether it is printed more than once in any sample. */
  boolean isRepeated() {
    return places.stream().anyMatch(found -> found.size() > 1);
  }

  /** Returns the number of samples that have it. */
  int samples() {
    return (int) places.stream().filter(found -> !found.isEmpty()).count();
  }
}
