package vn.sohoa.dossier;

import java.util.List;
import java.util.Optional;

/**
 * How far a dossier is digitized: satisfied obligations of all obligations.
 *
 * @param ratio satisfied / required, 0 to 1; 1 where nothing is required
 */
public record Coverage(int satisfied, int required, double ratio, List<Item> items) {

  /**
   * One paper of the dossier.
   *
   * @param componentCode empty for the result
   * @param required whether it has to be digitized
   * @param exemption why it has not to be
   * @param documents codes of the documents that satisfy it
   */
  public record Item(
      Optional<String> componentCode,
      String name,
      boolean required,
      Optional<Exemption> exemption,
      boolean satisfied,
      List<String> documents) {}

  /**
   * @param reason a closed code, e.g. {@code PRESENT_ONLY}
   * @param legalBasis the text that says so
   */
  public record Exemption(String reason, String legalBasis) {}

  public static Coverage nothing() {
    return of(List.of());
  }

  public static Coverage of(List<Item> items) {
    List<Item> required = items.stream().filter(Item::required).toList();
    int satisfied = (int) required.stream().filter(Item::satisfied).count();
    double ratio = required.isEmpty() ? 1 : (double) satisfied / required.size();
    return new Coverage(satisfied, required.size(), ratio, items);
  }
}
