package vn.sohoa.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.clean.identifier.ProcedureCode;
import vn.sohoa.message.Message;
import vn.sohoa.problem.FourDigitYear;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.time.VietnamTime;

/** Stores and queries the catalogue of procedures. */
@ApplicationScoped
public class ProcedureService {
  private final ProcedureRepository procedures;
  private final ProcedureAssignment dossiers;
  private final CatalogueLock catalogue;
  private final Event<ProcedureChanged> changes;
  private final AuditLog audit;
  private final Clock clock;

  ProcedureService(
      ProcedureRepository procedures,
      ProcedureAssignment dossiers,
      CatalogueLock catalogue,
      Event<ProcedureChanged> changes,
      AuditLog audit,
      Clock clock) {
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.catalogue = catalogue;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stores an entry and refreshes its dossiers; does neither, and takes no lock, if the entry has
   * this content already.
   */
  @Transactional
  ProcedureView put(String code, ProcedureView sent, String actor) {
    requireGrammar(code);
    sent.requireConsistent();
    Optional<Procedure> before = stored(code, sent.validFrom());
    if (before.filter(sent::describes).isPresent()) {
      return ProcedureView.of(before.get());
    }
    catalogue.hold();
    // Another transaction may have changed it before this one had the lock
    before.ifPresent(procedures.getEntityManager()::detach);
    Procedure procedure = entry(code, sent.validFrom());
    if (sent.validTo().filter(last -> last.isBefore(procedure.validFrom())).isPresent()) {
      throw ProblemException.atPointer(
          Reason.UNPROCESSABLE,
          "/validTo",
          Message.of("fault.before", "validFrom " + procedure.validFrom()));
    }
    procedure.describe(sent, clock.instant());
    procedures.persist(procedure);
    dossiers.assign(procedure, procedures.nextFrom(procedure));
    audit.record(
        actor, "procedure.put", code, "from " + procedure.validFrom() + ": " + sent.name());
    changes.fire(new ProcedureChanged(code));
    return ProcedureView.of(procedure);
  }

  /**
   * Stores all or none: one rejected procedure rolls back the others. A procedure without a start
   * date may resolve to the same entry as one with it; that is rejected, so that neither is lost.
   */
  @Transactional
  int putAll(List<ProcedureView> sent, String actor) {
    var entries = new HashSet<String>();
    sent.stream()
        .sorted(Comparator.comparing(one -> one.code().orElse("")))
        .forEach(
            one -> {
              String code = one.code().orElse("");
              if (!entries.add(code + " " + put(code, one, actor).validFrom())) {
                throw new ProblemException(
                    Reason.UNPROCESSABLE, Message.of("problem.same-entry", code));
              }
            });
    return sent.size();
  }

  @Transactional
  ProcedureView get(String code, Optional<LocalDate> day) {
    return procedures
        .inForce(code, asked(day))
        .map(ProcedureView::of)
        .orElseThrow(() -> ProblemException.notFound("procedure", code));
  }

  /**
   * Returns all entries of a procedure over time.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public List<ProcedureView> entries(String code) {
    List<Procedure> entries = procedures.entries(code);
    if (entries.isEmpty()) {
      throw ProblemException.notFound("procedure", code);
    }
    return entries.stream().map(ProcedureView::of).toList();
  }

  /**
   * Returns entries in the order of their codes.
   *
   * @param day on which they are in force; today if empty
   */
  @Transactional
  public List<ProcedureView> page(Optional<LocalDate> day, String after, int limit) {
    return procedures.page(asked(day), after, limit).stream().map(ProcedureView::of).toList();
  }

  static boolean isCode(String code) {
    return ProcedureCode.parse(code).filter(parsed -> parsed.toString().equals(code)).isPresent();
  }

  private static void requireGrammar(String code) {
    if (!isCode(code)) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, "procedureCode", Message.of("fault.form", "1.009645", code));
    }
  }

  private Procedure entry(String code, Optional<LocalDate> validFrom) {
    return stored(code, validFrom)
        .orElseGet(() -> new Procedure(code, validFrom.orElse(Procedure.ALWAYS), clock.instant()));
  }

  /** Returns the entry that a message means; empty if it means a new one. */
  private Optional<Procedure> stored(String code, Optional<LocalDate> validFrom) {
    return validFrom.isPresent()
        ? procedures.from(code, validFrom.get())
        : procedures.inForce(code, today()).or(() -> procedures.latest(code));
  }

  private LocalDate asked(Optional<LocalDate> day) {
    return day.map(one -> FourDigitYear.ofParameter("on", one)).orElseGet(this::today);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
  }
}
