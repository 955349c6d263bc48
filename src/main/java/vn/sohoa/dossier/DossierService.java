package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import vn.sohoa.audit.Audit;
import vn.sohoa.clean.DossierCode;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.report.CoverageReader;

/** Keeps the handling entries of the one-stop system. */
@ApplicationScoped
class DossierService {
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final CoverageReader coverage;
  private final NamedLocks locks;
  private final Event<DossierChanged> changes;
  private final Audit audit;
  private final Clock clock;

  DossierService(
      Dossiers dossiers,
      Procedures procedures,
      CoverageReader coverage,
      NamedLocks locks,
      Event<DossierChanged> changes,
      Audit audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.coverage = coverage;
    this.locks = locks;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  DossierView put(String code, DossierRequest sent, String actor) {
    requireGrammar(code);
    requireConsistent(sent);
    locks.hold("put dossier:" + code);
    Procedure procedure =
        procedures
            .findByIdOptional(sent.procedureCode())
            .orElseThrow(() -> unprocessable("procedureCode: unknown: " + sent.procedureCode()));
    Dossier dossier = dossiers.byCode(code).orElseGet(() -> new Dossier(code, clock.instant()));
    dossier.assign(procedure, sent.channel(), sent.department(), sent.state());
    dossier.handIn(
        sent.applicant().toApplicant(),
        sent.components().orElse(List.of()).stream()
            .map(DossierRequest.SubmittedComponent::toComponent)
            .toList());
    dossier.schedule(
        sent.receivedAt().toInstant(),
        sent.dueAt().map(OffsetDateTime::toInstant),
        sent.finishedAt().map(OffsetDateTime::toInstant),
        clock.instant());
    dossiers.persistAndFlush(dossier);
    audit.record(actor, "dossier.put", code, sent.state().name());
    changes.fire(DossierChanged.of(dossier));
    return view(dossier);
  }

  @Transactional
  DossierView get(String code) {
    return dossiers
        .byCode(code)
        .map(this::view)
        .orElseThrow(() -> ProblemException.notFound("dossier " + code));
  }

  @Transactional
  List<DossierView> page(String procedureCode, String after, int limit) {
    return dossiers.page(procedureCode, after, limit).stream().map(this::view).toList();
  }

  private DossierView view(Dossier dossier) {
    return DossierView.of(dossier, coverage.of(dossier.code(), Obligations.of(dossier)));
  }

  private static void requireGrammar(String code) {
    if (DossierCode.parse(code).filter(parsed -> parsed.toString().equals(code)).isEmpty()) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "dossierCode: not of the form H24.99-250415-0001: " + code);
    }
  }

  private static void requireConsistent(DossierRequest sent) {
    if (sent.finishedAt().filter(finished -> finished.isBefore(sent.receivedAt())).isPresent()) {
      throw unprocessable("finishedAt: before receivedAt");
    }
    if (sent.dueAt().filter(due -> due.isBefore(sent.receivedAt())).isPresent()) {
      throw unprocessable("dueAt: before receivedAt");
    }
    List<DossierRequest.SubmittedComponent> components = sent.components().orElse(List.of());
    if (components.stream().map(DossierRequest.SubmittedComponent::code).distinct().count()
        < components.size()) {
      throw unprocessable("components: a code stands there twice");
    }
  }

  private static ProblemException unprocessable(String detail) {
    return new ProblemException(Reason.UNPROCESSABLE, detail);
  }
}
