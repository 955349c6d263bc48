package vn.sohoa.dossier;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Digitization coverage of a dossier: satisfied obligations out of all obligations.
 *
 * @param ratio satisfied / required, 0 to 1; 1 if nothing is required
 */
public record Coverage(int satisfied, int required, double ratio, List<Item> items) {

  /**
   * Coverage of one paper of the dossier.
   *
   * @param componentCode empty for the result
   * @param required whether the paper must be digitized
   * @param exemption why the paper need not be digitized; empty if it is required
   * @param documents codes of the documents that satisfy the obligation
   */
  @Schema(name = "PaperCoverage")
  public record Item(
      Optional<String> componentCode,
      String name,
      boolean required,
      Optional<Exemption> exemption,
      boolean satisfied,
      List<String> documents) {}

  /**
   * @param reason code from a closed list, e.g. {@code PRESENT_ONLY}
   * @param legalBasis legal provision that grants the exemption
   */
  @Schema(name = "CoverageExemption")
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
