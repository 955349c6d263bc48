package vn.sohoa.extract.label;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;

/**
 * Labels of a kind, prepared for searching.
 *
 * @param anchors labels of each field, longest first
 * @param all labels of all fields
 * @param meanings what labels of each field say, those of its own definition
 * @param elsewhere what labels of fields of the same names say in other kinds
 */
record KindLabels(
    Map<String, List<Anchor>> anchors,
    List<Anchor> all,
    Translations translations,
    Map<String, Set<Set<String>>> meanings,
    Map<String, Set<Set<String>>> elsewhere) {

  static KindLabels of(Kind kind, Vocabulary vocabulary) {
    Map<String, List<Anchor>> anchors =
        kind.fields().stream().collect(Collectors.toMap(KindField::name, KindLabels::anchors));
    Map<String, Set<Set<String>>> own =
        kind.fields().stream()
            .collect(Collectors.toMap(KindField::name, field -> meanings(field, vocabulary)));
    return new KindLabels(
        anchors,
        anchors.values().stream().flatMap(List::stream).distinct().toList(),
        Translations.of(kind),
        own,
        kind.fields().stream()
            .collect(Collectors.toMap(KindField::name, field -> vocabulary.of(field.name()))));
  }

  private static Set<Set<String>> meanings(KindField field, Vocabulary vocabulary) {
    var meanings = new HashSet<Set<String>>();
    field.anchors().forEach(anchor -> meanings.add(vocabulary.meaning(anchor)));
    meanings.add(vocabulary.meaning(field.label().vi()));
    meanings.remove(Set.<String>of());
    return meanings;
  }

  private static List<Anchor> anchors(KindField field) {
    return field.anchors().stream()
        .map(Anchor::of)
        .sorted((one, other) -> Integer.compare(other.key().length(), one.key().length()))
        .toList();
  }
}
