package vn.sohoa.link.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which component of a dossier a document is: what was declared, else what the paper calls itself
 * against the names of the components, else the one that has no document yet.
 *
 * @param component empty for a result, and in a dossier without components
 */
public record ComponentChoice(
    Optional<String> component, double probability, List<Evidence> evidence) {
  public ComponentChoice {
    evidence = List.copyOf(evidence);
  }

  /**
   * @return most probable first; never empty
   */
  static List<ComponentChoice> of(
      Signals document, List<ComponentFacts> components, Weights weights) {
    if (document.declared().result()) {
      return List.of(certain(Optional.empty(), "role.result"));
    }
    if (components.isEmpty()) {
      return List.of(certain(Optional.empty(), "component.none"));
    }
    Optional<String> declared =
        document
            .declared()
            .component()
            .filter(code -> components.stream().anyMatch(c -> c.code().equals(code)));
    return declared
        .map(code -> List.of(certain(Optional.of(code), "component.declared")))
        .orElseGet(() -> guess(document, components, weights));
  }

  private static ComponentChoice certain(Optional<String> component, String evidence) {
    return new ComponentChoice(component, 1, List.of(new Evidence(evidence, 0)));
  }

  private static List<ComponentChoice> guess(
      Signals document, List<ComponentFacts> components, Weights weights) {
    long open = components.stream().filter(component -> !component.occupied()).count();
    List<List<Evidence>> evidence =
        components.stream().map(c -> evidence(document, c, open, weights)).toList();
    // a component that the dossier does not have was declared: the sender knows more than we do
    double unknown = document.declared().component().isPresent() ? 1 : 0;
    double sum = unknown + evidence.stream().mapToDouble(ComponentChoice::odds).sum();
    return IntStream.range(0, components.size())
        .mapToObj(
            i ->
                new ComponentChoice(
                    Optional.of(components.get(i).code()),
                    odds(evidence.get(i)) / sum,
                    evidence.get(i)))
        .sorted(Comparator.comparingDouble(ComponentChoice::probability).reversed())
        .toList();
  }

  private static List<Evidence> evidence(
      Signals document, ComponentFacts component, long open, Weights weights) {
    String state = component.occupied() ? "component.occupied" : "component.open";
    String told = !component.occupied() && open == 1 ? "component.only-open" : state;
    Evidence place = new Evidence(told, weights.bits(state));
    return document
        .kind()
        .map(kind -> KindLikeness.level(kind, component.name()))
        .map(level -> List.of(new Evidence(level, weights.bits(level)), place))
        .orElseGet(() -> List.of(place));
  }

  private static double odds(List<Evidence> evidence) {
    return Math.pow(2, evidence.stream().mapToDouble(Evidence::bits).sum());
  }
}
