package vn.sohoa.link.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Component of a dossier that a document is assigned to: the declared one; else the one whose name
 * resembles what the paper calls itself; else one without a document. Only one component is chosen
 * automatically; a document serves several only if its sender declared them and the catalogue
 * permits it, or if a person decides so.
 *
 * @param components the component it was filed for first; empty for a result, and for a dossier
 *     without components
 */
public record ComponentChoice(
    List<String> components, double probability, List<LinkEvidence> evidence) {
  public ComponentChoice {
    components = List.copyOf(components);
    evidence = List.copyOf(evidence);
  }

  /**
   * Computes the possible choices.
   *
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

  /**
   * Returns the declared components, the one filed for first; empty if the dossier does not contain
   * that one.
   */
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
    // A component was declared that the dossier does not contain: the sender may know of components
    // that we do not
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
    String name = !component.occupied() && open == 1 ? "component.only-open" : state;
    LinkEvidence place = new LinkEvidence(name, weights.bits(state));
    return document
        .kind()
        .map(kind -> KindLikeness.level(kind, document.standsFor(), component.name()))
        .map(level -> List.of(new LinkEvidence(level, weights.bits(level)), place))
        .orElseGet(() -> List.of(place));
  }

  private static double odds(List<LinkEvidence> evidence) {
    return Math.pow(2, evidence.stream().mapToDouble(LinkEvidence::bits).sum());
  }
}
