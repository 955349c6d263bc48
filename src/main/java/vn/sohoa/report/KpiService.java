package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sohoa.report.kpi.DossierFacts;
import vn.sohoa.report.kpi.Formula;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.report.kpi.Judge;
import vn.sohoa.report.kpi.Tally;
import vn.sohoa.time.VietnamTime;

/** Computes the indicators of a period from current dossier data. */
@ApplicationScoped
public class KpiService {
  private static final int PORTION = 2000;

  private final FactsReader facts;
  private final FormulaReader formulas;
  private final Clock clock;

  KpiService(FactsReader facts, FormulaReader formulas, Clock clock) {
    this.facts = facts;
    this.formulas = formulas;
    this.clock = clock;
  }

  @Transactional
  public KpiReport report(Scope scope) {
    List<Formula> inForce = formulas.inForce(scope.lastDay());
    var tally = new Tally();
    forEach(scope, dossier -> count(tally, inForce, scope, dossier));
    return report(scope, inForce, tally);
  }

  KpiReport report(Scope scope, List<Formula> inForce, Tally tally) {
    return new KpiReport(
        Optional.empty(),
        scope.firstDay(),
        scope.lastDay(),
        scope.department(),
        scope.procedure(),
        VietnamTime.at(clock.instant()),
        inForce.stream()
            .map(formula -> KpiReport.Row.of(formula, tally.rate(formula.indicator())))
            .toList());
  }

  /** Returns the dossiers counted by an indicator, in the order of their reception. */
  @Transactional
  List<JudgedDossier> dossiers(
      Scope scope, Indicator indicator, IndicatorPart part, String after, int limit) {
    var found = new ArrayList<JudgedDossier>();
    String last = after;
    while (found.size() < limit) {
      List<DossierFacts> portion = facts.portion(scope, last, PORTION);
      portion.stream()
          .flatMap(one -> JudgedDossier.of(one, Judge.of(indicator, one, scope.end())).stream())
          .filter(part::holds)
          .limit((long) limit - found.size())
          .forEach(found::add);
      if (portion.size() < PORTION) {
        break;
      }
      last = portion.getLast().code();
    }
    return List.copyOf(found);
  }

  void forEach(Scope scope, Consumer<DossierFacts> action) {
    String after = "";
    List<DossierFacts> portion;
    do {
      portion = facts.portion(scope, after, PORTION);
      portion.forEach(action);
      after = portion.isEmpty() ? after : portion.getLast().code();
    } while (portion.size() == PORTION);
  }

  static void count(Tally tally, List<Formula> inForce, Scope scope, DossierFacts dossier) {
    inForce.forEach(
        formula ->
            tally.add(formula.indicator(), Judge.of(formula.indicator(), dossier, scope.end())));
  }
}
