package vn.sohoa.link.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which component of a dossier a document is: what was declared, else what the paper calls itself
 * against the names of the components, else the one that has no document yet. That is one
 * component; a document serves several only where its sender declared them and the catalogue lets
 * it cover the others, or where a person says so.
 *
 * @param components the one it was filed for first; empty for a result, and in a dossier without
 *     components
 */
public record ComponentChoice(
    List<String> components, double probability, List<LinkEvidence> evidence) {
  public ComponentChoice {
    components = List.copyOf(components);
    evidence = List.copyOf(evidence);
  }

  /**
   * @return most probable first; never empty
   */
  static List<ComponentChoice> of(
      Signals document, List<ComponentFacts> components, Weights weights) {
    if (document.declared().result()) {
      return List.of(certain(List.of(), "role.result"));
    }
    if (components.isEmpty()) {
      return List.of(certain(List.of(), "component.none"));
    }
    List<String> declared = declared(document.declared().components(), components);
    return declared.isEmpty()
        ? guess(document, components, weights)
        : List.of(certain(declared, "component.declared"));
  }

  /** Empty where the dossier does not have the one that the paper was filed for. */
  private static List<String> declared(List<String> declared, List<ComponentFacts> components) {
    Map<String, ComponentFacts> known =
        components.stream().collect(Collectors.toMap(ComponentFacts::code, Function.identity()));
    if (declared.isEmpty() || !known.containsKey(declared.getFirst())) {
      return List.of();
    }
    Stream<String> others =
        declared.stream()
            .skip(1)
            .filter(code -> known.containsKey(code) && known.get(code).coveredByOther());
    return Stream.concat(Stream.of(declared.getFirst()), others).toList();
  }

  private static ComponentChoice certain(List<String> components, String evidence) {
    return new ComponentChoice(components, 1, List.of(new LinkEvidence(evidence, 0)));
  }

  private static List<ComponentChoice> guess(
      Signals document, List<ComponentFacts> components, Weights weights) {
    long open = components.stream().filter(component -> !component.occupied()).count();
    List<List<LinkEvidence>> evidence =
        components.stream().map(c -> evidence(document, c, open, weights)).toList();
    // a component that the dossier does not have was declared: the sender knows more than we do
    double unknown = document.declared().components().isEmpty() ? 0 : 1;
    double sum = unknown + evidence.stream().mapToDouble(ComponentChoice::odds).sum();
    return IntStream.range(0, components.size())
        .mapToObj(
            i ->
                new ComponentChoice(
                    List.of(components.get(i).code()),
                    odds(evidence.get(i)) / sum,
                    evidence.get(i)))
        .sorted(Comparator.comparingDouble(ComponentChoice::probability).reversed())
        .toList();
  }

  private static List<LinkEvidence> evidence(
      Signals document, ComponentFacts component, long open, Weights weights) {
    String state = component.occupied() ? "component.occupied" : "component.open";
    String told = !component.occupied() && open == 1 ? "component.only-open" : state;
    LinkEvidence place = new LinkEvidence(told, weights.bits(state));
    return document
        .kind()
        .map(kind -> KindLikeness.level(kind, component.name()))
        .map(level -> List.of(new LinkEvidence(level, weights.bits(level)), place))
        .orElseGet(() -> List.of(place));
  }

  private static double odds(List<LinkEvidence> evidence) {
    return Math.pow(2, evidence.stream().mapToDouble(LinkEvidence::bits).sum());
  }
}
