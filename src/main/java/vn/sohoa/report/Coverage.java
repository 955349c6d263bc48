package vn.sohoa.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a dossier is digitized: satisfied obligations of all obligations.
 *
 * @param ratio satisfied / required, 0 to 1; 1 where nothing is required
 */
public record Coverage(int satisfied, int required, double ratio, List<Item> items) {

  /**
   * @param componentCode empty for the result
   * @param documents codes of the documents that satisfy it
   */
  public record Item(
      Optional<String> componentCode, String name, boolean satisfied, List<String> documents) {}

  /**
   * @param documents digitized documents linked to the dossier, by component; the result under the
   *     empty key
   */
  static Coverage of(List<Obligation> obligations, Map<Optional<String>, List<String>> documents) {
    List<Item> items =
        obligations.stream()
            .map(
                obligation -> {
                  List<String> found =
                      documents.getOrDefault(obligation.componentCode(), List.of());
                  return new Item(
                      obligation.componentCode(), obligation.name(), !found.isEmpty(), found);
                })
            .toList();
    int satisfied = (int) items.stream().filter(Item::satisfied).count();
    double ratio = items.isEmpty() ? 1 : (double) satisfied / items.size();
    return new Coverage(satisfied, items.size(), ratio, items);
  }
}
