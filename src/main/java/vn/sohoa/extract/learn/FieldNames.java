package vn.sohoa.extract.learn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.header.Phrases;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Label;

/**
 * Names fields by their labels: as the known kinds name a field with the same label, or else by the
 * label's words. No name is given twice.
 */
final class FieldNames {
  private static final int MOST_WORDS = 6;
  private static final int MOST_LETTERS = 36;
  private static final int FEWEST_LETTERS = 2;

  /** Shorter labels, such as Số, mean many things. */
  private static final int SHORTEST_KNOWN = 4;

  /**
   * A field of the known kinds.
   *
   * @param anchor spelling of the label, without a colon that must follow it
   */
  record Known(String anchor, KindField field) {
    static Known of(String anchor, KindField field) {
      return new Known(
          anchor.endsWith(":") ? anchor.substring(0, anchor.length() - 1) : anchor, field);
    }

    String name() {
      return field.name();
    }
  }

  private final Map<String, Known> byLabel;
  private final Set<String> given = new HashSet<>();

  FieldNames(Kinds kinds) {
    this.byLabel = new HashMap<>();
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    kinds.all().stream()
        .sorted(Comparator.comparing(Kind::id))
        .flatMap(kind -> kind.fields().stream())
        .flatMap(field -> field.anchors().stream().map(anchor -> Known.of(anchor, field)))
        .forEach(known -> add(known, counts));
  }

  /** The name that most kinds give to a label is known; of equally many, the first one. */
  private void add(Known known, Map<String, Map<String, Integer>> counts) {
    String key = VietnameseText.letterKey(known.anchor());
    if (key.length() < SHORTEST_KNOWN) {
      return;
    }
    Map<String, Integer> names = counts.computeIfAbsent(key, _ -> new HashMap<>());
    int count = names.merge(known.name(), 1, Integer::sum);
    Known before = byLabel.get(key);
    if (before == null || count > names.getOrDefault(before.name(), 0)) {
      byLabel.put(key, known);
    }
  }

  /** Returns the known field with this label, or with one of the languages of a bilingual label. */
  Optional<Known> known(String label) {
    return Stream.concat(Stream.of(label), Stream.of(label.split("/", -1)))
        .map(text -> byLabel.get(VietnameseText.letterKey(text)))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /** Returns the label in the spelling of the known kinds, or else of known phrases. */
  String spelled(String label) {
    Known found = byLabel.get(VietnameseText.letterKey(label));
    return found == null ? Phrases.correct(label) : found.anchor();
  }

  /**
   * Returns the label for people; its English is that of the known kinds, or else to be written.
   */
  Label label(String label) {
    String capital = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    return new Label(capital, known(label).map(it -> it.field().label().en()).orElse(capital));
  }

  /** Returns this name, or with a number behind it if it was given before. */
  String give(String name) {
    String free = name;
    for (int number = 2; !given.add(free); number++) {
      free = name + number;
    }
    return free;
  }

  /** Returns the words of a label without diacritics, in camelCase. */
  static String camelCase(String label) {
    List<String> words =
        Stream.of(label.split("[\\s/]+", -1))
            .map(FieldNames::basicLetters)
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    var name = new StringBuilder();
    words.forEach(word -> name.append(name.isEmpty() ? word : capitalised(word)));
    boolean isName =
        name.length() >= FEWEST_LETTERS && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    String whole = isName ? name.toString() : "field" + capitalised(name.toString());
    return whole.substring(0, Math.min(whole.length(), MOST_LETTERS));
  }

  private static String basicLetters(String word) {
    return VietnameseText.letterKey(word).replaceAll("[^a-z0-9]", "");
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
