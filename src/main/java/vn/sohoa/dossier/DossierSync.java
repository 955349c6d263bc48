package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sohoa.audit.Audit;
import vn.sohoa.clean.DossierCode;
import vn.sohoa.clean.VietnamTime;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.report.ReusableReader;

/** Takes the messages of the one-stop system about its dossiers, in whatever order they come. */
@ApplicationScoped
class DossierSync {
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final StateHistory history;
  private final ReusableReader reusable;
  private final NamedLocks locks;
  private final Event<DossierChanged> changes;
  private final Audit audit;
  private final Clock clock;

  DossierSync(
      Dossiers dossiers,
      Procedures procedures,
      StateHistory history,
      ReusableReader reusable,
      NamedLocks locks,
      Event<DossierChanged> changes,
      Audit audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.history = history;
    this.reusable = reusable;
    this.locks = locks;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  SyncOutcome put(String code, DossierRequest sent, String actor) {
    requireGrammar(code);
    sent.requireConsistent();
    locks.hold("put dossier:" + code);
    Optional<Dossier> kept = dossiers.byCode(code);
    int order = kept.map(dossier -> dossier.order(sent)).orElse(1);
    if (order < 0) {
      history.remember(code, sent);
      return SyncOutcome.IGNORED_OLDER;
    }
    if (order == 0) {
      return SyncOutcome.REPEATED;
    }
    write(kept.orElseGet(() -> new Dossier(code, clock.instant())), kept.isPresent(), sent);
    audit.record(actor, "dossier.put", code, sent.state().name());
    return kept.isPresent() ? SyncOutcome.UPDATED : SyncOutcome.CREATED;
  }

  private void write(Dossier dossier, boolean wasThere, DossierRequest sent) {
    Optional<DossierState> before = wasThere ? Optional.of(dossier.state()) : Optional.empty();
    requirePossible(before, sent);
    requireReusable(sent);
    Instant now = clock.instant();
    dossier.assign(procedure(sent), sent.channel(), sent.department(), sent.state());
    dossier.handIn(
        sent.applicant().toApplicant(),
        sent.submitted().stream().map(DossierComponent::new).toList());
    dossier.schedule(
        sent.receivedAt().toInstant(),
        sent.dueAt().map(OffsetDateTime::toInstant),
        sent.finishedAt().map(OffsetDateTime::toInstant),
        now);
    dossier.flag(sent);
    dossier.sourcedFrom(sent);
    dossiers.persistAndFlush(dossier);
    history.follow(dossier, before, sent, now);
    changes.fire(DossierChanged.of(dossier));
  }

  /** A dossier keeps the procedure as it was in force when it was received. */
  private Procedure procedure(DossierRequest sent) {
    LocalDate day = LocalDate.ofInstant(sent.receivedAt().toInstant(), VietnamTime.ZONE);
    return procedures
        .inForce(sent.procedureCode(), day)
        .orElseThrow(() -> DossierRequest.unprocessable(whyNone(sent.procedureCode(), day)));
  }

  private String whyNone(String code, LocalDate day) {
    return procedures.latest(code).isEmpty()
        ? "procedureCode: unknown: " + code
        : "procedureCode: " + code + " is not in force on " + day;
  }

  private static void requirePossible(Optional<DossierState> before, DossierRequest sent) {
    if (sent.history().isEmpty()
        && before.filter(state -> !state.mayBecome(sent.state())).isPresent()) {
      throw new ProblemException(
          Reason.CONFLICT,
          "state: %s cannot become %s; send the whole history to correct it"
              .formatted(before.get(), sent.state()));
    }
  }

  private void requireReusable(DossierRequest sent) {
    sent.submitted().stream()
        .flatMap(component -> component.reuses().stream())
        .filter(docCode -> !reusable.belongsTo(docCode, sent.applicant().identifiers()))
        .findFirst()
        .ifPresent(
            docCode -> {
              throw DossierRequest.unprocessable(
                  "components: reuses: not a document of this applicant: " + docCode);
            });
  }

  static void requireGrammar(String code) {
    if (DossierCode.parse(code).filter(parsed -> parsed.toString().equals(code)).isEmpty()) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "dossierCode: not of the form H24.99-250415-0001: " + code);
    }
  }
}
