package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.problem.ProblemException;

/** Queries dossiers of the one-stop system. */
@ApplicationScoped
public class DossierService {
  private final DossierRepository dossiers;
  private final StateHistory history;
  private final CoverageLookup coverage;

  DossierService(DossierRepository dossiers, StateHistory history, CoverageLookup coverage) {
    this.dossiers = dossiers;
    this.history = history;
    this.coverage = coverage;
  }

  @Transactional
  public DossierView get(String code) {
    return dossiers
        .byCode(code)
        .map(
            dossier ->
                DossierView.of(
                    dossier,
                    coverage.of(List.of(code)).getOrDefault(code, Coverage.nothing()),
                    Optional.of(history.of(code))))
        .orElseThrow(() -> ProblemException.notFound("dossier", code));
  }

  /** Returns dossiers of a list, in its order, without history. */
  List<DossierView> views(List<Dossier> page) {
    Map<String, Coverage> covered = coverage.of(page.stream().map(Dossier::code).toList());
    return page.stream()
        .map(
            dossier ->
                DossierView.of(
                    dossier,
                    covered.getOrDefault(dossier.code(), Coverage.nothing()),
                    Optional.empty()))
        .toList();
  }
}
