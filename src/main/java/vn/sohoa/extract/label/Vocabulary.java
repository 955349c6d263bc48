package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;

/**
 * What the labels of all kinds say: a word that few fields have tells more than one that many have,
 * and labels of a field in one kind are known for the field of the same name in the others.
 */
final class Vocabulary {
  /** Weight of words that no definition has: a field with them would be another one. */
  private static final double UNHEARD = 2.2;

  private static final double LEAST = 0.4;

  private final Wordings wordings = Wordings.builtIn();
  private final Map<String, Set<Set<String>>> byField = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  Vocabulary(Kinds kinds) {
    Map<String, Set<String>> fieldsWith = new HashMap<>();
    for (Kind kind : kinds.all()) {
      for (KindField field : kind.fields()) {
        Set<Set<String>> labels = byField.computeIfAbsent(field.name(), _ -> new HashSet<>());
        for (String label : labels(field)) {
          Set<String> meaning = wordings.meaning(label);
          if (!meaning.isEmpty() && labels.add(meaning)) {
            meaning.forEach(
                word -> fieldsWith.computeIfAbsent(word, _ -> new HashSet<>()).add(field.name()));
          }
        }
      }
    }
    fieldsWith.forEach(
        (word, fields) ->
            weights.put(
                word, Math.max(LEAST, Math.log((1.0 + byField.size()) / (1 + fields.size())))));
  }

  private static List<String> labels(KindField field) {
    var labels = new ArrayList<>(field.anchors());
    labels.add(field.label().vi());
    return labels;
  }

  Wordings wordings() {
    return wordings;
  }

  Set<String> meaning(String label) {
    return wordings.meaning(label);
  }

  /** Returns what labels of a field of this name say, in any kind. */
  Set<Set<String>> of(String field) {
    return byField.getOrDefault(field, Set.of());
  }

  /** Returns how much a word tells, more than 0. */
  double weight(String word) {
    return weights.getOrDefault(word, UNHEARD);
  }

  /** Returns how much two labels have in common, 0 to 1, each word by its weight. */
  double likeness(Set<String> one, Set<String> other) {
    double common = 0;
    double all = 0;
    for (String word : one) {
      double weight = weight(word);
      all += weight;
      common += other.contains(word) ? weight : 0;
    }
    for (String word : other) {
      all += one.contains(word) ? 0 : weight(word);
    }
    return all == 0 ? 0 : common / all;
  }
}
