package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.RowText;

/**
 * Finds labels within a paragraph, behind the value of another label: {@code Mã số doanh nghiệp: …;
 * cấp lần đầu ngày …}. Without a colon, only what is followed by a date, an amount or another
 * certain form is a label, since names and addresses have words in common, too.
 */
final class InnerLabels {
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 8;
  private static final int FEWEST_LETTERS = 6;

  /** Words behind a label that tell the form of its value. */
  private static final int LOOK_AHEAD = 8;

  private InnerLabels() {}

  /**
   * Returns the labels behind another one.
   *
   * @param outer label that begins the paragraphs
   */
  static List<Fragment> behind(CommonLabel outer) {
    List<Passage> passages =
        outer.places().stream()
            .flatMap(places -> places.stream().limit(1))
            .map(Passage::behind)
            .filter(passage -> !passage.lines().isEmpty())
            .toList();
    return passages.size() < outer.samples() ? List.of() : common(passages);
  }

  private static List<Fragment> common(List<Passage> passages) {
    var found = new ArrayList<Fragment>();
    for (Fragment line : passages.getFirst().lines()) {
      int from = 0;
      while (from < line.size()) {
        Optional<List<Fragment>> label = longestAt(line, from, passages);
        label.ifPresent(found::addAll);
        from += label.map(places -> places.getFirst().size()).orElse(1);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<List<Fragment>> longestAt(
      Fragment line, int from, List<Passage> passages) {
    int most = Math.min(MOST_WORDS, line.size() - from);
    for (int words = most; words >= FEWEST_WORDS; words--) {
      Fragment text = line.part(from, from + words);
      if (mayBeLabel(text)) {
        List<Fragment> places =
            passages.stream().flatMap(passage -> passage.find(text).stream()).toList();
        if (places.size() == passages.size() && isFollowedByValues(places)) {
          return Optional.of(places);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeLabel(Fragment text) {
    return text.key().length() >= FEWEST_LETTERS
        && Stream.iterate(0, word -> word < text.size(), word -> word + 1)
            .noneMatch(word -> isOfValue(text, word));
  }

  private static boolean isOfValue(Fragment text, int word) {
    String written = text.word(word);
    boolean endsPart = written.matches(".*[,;.:]") && word < text.size() - 1;
    return text.key(word).isEmpty()
        || endsPart
        || (word > 0 && text.isCapital(word))
        || written.chars().anyMatch(Character::isDigit);
  }

  private static boolean isFollowedByValues(List<Fragment> places) {
    String label = places.getFirst().text();
    boolean hasColon =
        places.stream().allMatch(place -> place.word(place.size() - 1).endsWith(":"));
    List<String> values = places.stream().map(InnerLabels::ahead).toList();
    boolean isText =
        values.stream().anyMatch(String::isEmpty)
            || ValueTypes.of(label, values, List.of()).isText();
    return hasColon || !isText;
  }

  /** Returns the words behind the label, up to the end of their part of the sentence. */
  private static String ahead(Fragment place) {
    Fragment behind = place.behind();
    var words = new StringBuilder();
    for (int word = 0; word < Math.min(LOOK_AHEAD, behind.size()); word++) {
      words.append(behind.word(word)).append(' ');
      if (behind.word(word).matches(".*[,;:]")) {
        break;
      }
    }
    return RowText.trim(words.toString());
  }
}
