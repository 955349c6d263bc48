package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.sohoa.audit.Audit;
import vn.sohoa.clean.ProcedureCode;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Keeps the catalogue of procedures. */
@ApplicationScoped
class ProcedureService {
  private final Procedures procedures;
  private final NamedLocks locks;
  private final Audit audit;
  private final Clock clock;

  ProcedureService(Procedures procedures, NamedLocks locks, Audit audit, Clock clock) {
    this.procedures = procedures;
    this.locks = locks;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  ProcedureView put(String code, ProcedureView sent, String actor) {
    requireGrammar(code);
    sent.requireDistinctComponents();
    locks.hold("put procedure:" + code);
    Procedure procedure =
        procedures.findByIdOptional(code).orElseGet(() -> new Procedure(code, clock.instant()));
    procedure.describe(
        sent.name(),
        sent.field(),
        sent.returnsPaperResult(),
        sent.components().stream().map(ProcedureView.ComponentView::toComponent).toList(),
        clock.instant());
    procedures.persist(procedure);
    audit.record(actor, "procedure.put", code, sent.name());
    return ProcedureView.of(procedure);
  }

  @Transactional
  ProcedureView get(String code) {
    return procedures
        .findByIdOptional(code)
        .map(ProcedureView::of)
        .orElseThrow(() -> ProblemException.notFound("procedure " + code));
  }

  @Transactional
  List<ProcedureView> page(String after, int limit) {
    return procedures.page(after, limit).stream().map(ProcedureView::of).toList();
  }

  private static void requireGrammar(String code) {
    if (ProcedureCode.parse(code).filter(parsed -> parsed.toString().equals(code)).isEmpty()) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "procedureCode: not of the form 1.009645: " + code);
    }
  }
}
