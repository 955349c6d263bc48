package vn.sohoa.dossier;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.report.Obligation;

/**
 * What of a dossier has to be digitized (Thông tư 03/2025/TT-VPCP, Điều 5): required papers that
 * came on paper and stay with the authority, and the result where the procedure returns one on
 * paper.
 */
final class Obligations {
  private Obligations() {}

  static List<Obligation> of(Dossier dossier) {
    var obligations = new ArrayList<Obligation>();
    Procedure procedure = dossier.procedure();
    if (dossier.channel().isOnPaper()) {
      procedure.components().stream()
          .filter(component -> component.isRequired() && !component.isPresentOnly())
          .map(component -> Obligation.ofComponent(component.code(), component.name()))
          .forEach(obligations::add);
    }
    if (procedure.returnsPaperResult()) {
      obligations.add(Obligation.ofResult());
    }
    return List.copyOf(obligations);
  }
}
