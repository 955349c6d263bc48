package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.catalogue.CatalogueLock;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.catalogue.ProcedureRepository;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierComponent;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.dossier.DossiersChanged;
import vn.sohoa.dossier.StateHistory;
import vn.sohoa.dossier.StateLog;
import vn.sohoa.dossier.SyncOutcome;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.time.VietnamTime;

/** Applies messages of the one-stop system to dossiers, in any order of arrival. */
@ApplicationScoped
public class DossierSync {
  private final DossierRepository dossiers;
  private final ProcedureRepository procedures;
  private final StateHistory history;
  private final ReusedPaperCheck papers;
  private final NamedLocks locks;
  private final CatalogueLock catalogue;
  private final Event<DossiersChanged> changes;
  private final AuditLog audit;
  private final Clock clock;

  DossierSync(
      DossierRepository dossiers,
      ProcedureRepository procedures,
      StateHistory history,
      ReusedPaperCheck papers,
      NamedLocks locks,
      CatalogueLock catalogue,
      Event<DossiersChanged> changes,
      AuditLog audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.history = history;
    this.papers = papers;
    this.locks = locks;
    this.catalogue = catalogue;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public SyncOutcome put(String code, DossierRequest sent, String actor) {
    try {
      return putAll(List.of(new DossierMessage(code, sent)), actor).getFirst();
    } catch (RefusedRowException e) {
      throw e.reason();
    }
  }

  /** Stored data needed to apply messages, read once for all: a query per message costs most. */
  private record Kept(
      Map<String, Dossier> dossiers,
      Map<String, List<Procedure>> procedures,
      Map<String, Map<StateLog.Change, StateLog.Source>> states) {

    /** Merges the message's state changes into the stored ones and updates the dossier. */
    StateHistory.Turn turn(Dossier dossier, StateLog.Told told) {
      var before =
          new StateLog(states.getOrDefault(dossier.code(), Map.of()), dossier.historyOrder());
      StateLog after = before.plus(told);
      dossier.historyToldBy(after.whole());
      return new StateHistory.Turn(dossier, before, after);
    }
  }

  /**
   * An applied message, or one that was too old to be applied.
   *
   * @param recounted whether the expected page counts of the dossier changed
   */
  private record Taken(
      Dossier dossier,
      boolean late,
      boolean recounted,
      StateHistory.Turn states,
      DossierRequest sent) {
    String code() {
      return dossier.code();
    }
  }

  /**
   * Applies all messages or none.
   *
   * @param messages about distinct dossiers
   * @return the outcome of each message, in the same order
   * @throws RefusedRowException for the first message that is rejected
   */
  @Transactional
  List<SyncOutcome> putAll(List<DossierMessage> messages, String actor) {
    List<String> codes = messages.stream().map(DossierMessage::code).toList();
    forEach(messages, DossierSync::requireSound);
    locks.holdEach(codes.stream().map(code -> "put dossier:" + code).toList());
    // Serializes with writers of procedure entries, so that one side sees the other's changes.
    Set<String> procedureCodes =
        messages.stream().map(one -> one.content().procedureCode()).collect(Collectors.toSet());
    catalogue.share();
    var kept =
        new Kept(
            dossiers.byCodes(codes), procedures.latestFirst(procedureCodes), history.kept(codes));
    var outcomes = new ArrayList<SyncOutcome>();
    var taken = new ArrayList<Taken>();
    forEach(messages, message -> outcomes.add(take(message, kept, taken)));
    finish(taken, actor);
    return List.copyOf(outcomes);
  }

  private static void forEach(List<DossierMessage> messages, Consumer<DossierMessage> action) {
    for (int row = 0; row < messages.size(); row++) {
      try {
        action.accept(messages.get(row));
      } catch (ProblemException e) {
        throw new RefusedRowException(row, e);
      }
    }
  }

  private static void requireSound(DossierMessage message) {
    requireGrammar(message.code());
    message.content().requireConsistent();
  }

  private SyncOutcome take(DossierMessage message, Kept before, List<Taken> taken) {
    DossierRequest sent = message.content();
    Optional<Dossier> kept = Optional.ofNullable(before.dossiers().get(message.code()));
    int order = kept.map(dossier -> sent.order().against(dossier.order())).orElse(1);
    if (order < 0) {
      kept.ifPresent(
          dossier ->
              taken.add(
                  new Taken(
                      dossier,
                      true,
                      false,
                      before.turn(dossier, StateMessages.late(dossier.state(), sent)),
                      sent)));
      return SyncOutcome.IGNORED_OLDER;
    }
    if (order == 0) {
      return SyncOutcome.REPEATED;
    }
    Optional<DossierState> state = kept.map(Dossier::state);
    Dossier dossier = kept.orElseGet(() -> new Dossier(message.code(), clock.instant()));
    requirePossible(state, sent);
    Optional<Dossier.Counting> counting = kept.map(Dossier::counting);
    write(dossier, procedure(sent, before.procedures()), sent);
    boolean recounted = counting.filter(old -> !old.equals(dossier.counting())).isPresent();
    StateLog.Told told = StateMessages.of(sent, dossier.order(), state, clock.instant());
    taken.add(new Taken(dossier, false, recounted, before.turn(dossier, told), sent));
    return kept.isPresent() ? SyncOutcome.UPDATED : SyncOutcome.CREATED;
  }

  private void write(Dossier dossier, Procedure procedure, DossierRequest sent) {
    requireOwnPapers(dossier, procedure, sent);
    papers.requireUsable(dossier, procedure, sent);
    dossier.assign(procedure, sent.channel(), sent.department(), sent.state());
    dossier.handIn(
        sent.applicant().toApplicant(),
        sent.submitted().stream().map(DossierComponent::new).toList());
    dossier.schedule(
        sent.receivedAt().toInstant(),
        sent.dueAt().map(OffsetDateTime::toInstant),
        sent.finishedAt().map(OffsetDateTime::toInstant),
        clock.instant());
    dossier.flag(sent);
    dossier.sourcedFrom(sent);
  }

  private void finish(List<Taken> taken, String actor) {
    List<Taken> written = taken.stream().filter(one -> !one.late()).toList();
    written.forEach(one -> dossiers.persist(one.dossier()));
    dossiers.flush();
    history.keep(taken.stream().map(Taken::states).toList());
    written.forEach(
        one -> audit.record(actor, "dossier.put", one.dossier().code(), one.sent().state().name()));
    if (!written.isEmpty()) {
      changes.fire(
          new DossiersChanged(
              written.stream().map(Taken::code).toList(),
              written.stream().filter(Taken::recounted).map(Taken::code).toList()));
    }
  }

  /** Returns the procedure entry in force at reception, which stays assigned to the dossier. */
  private static Procedure procedure(DossierRequest sent, Map<String, List<Procedure>> known) {
    LocalDate day = LocalDate.ofInstant(sent.receivedAt().toInstant(), VietnamTime.ZONE);
    String code = sent.procedureCode();
    List<Procedure> entries = known.getOrDefault(code, List.of());
    return ProcedureRepository.inForce(entries, day)
        .orElseThrow(
            () ->
                DossierRequest.unprocessable(
                    "/procedureCode",
                    entries.isEmpty()
                        ? Message.of("fault.unknown", code)
                        : Message.of("fault.not-in-force", code, day)));
  }

  private static void requirePossible(Optional<DossierState> before, DossierRequest sent) {
    if (sent.history().isEmpty()
        && before.filter(state -> !state.mayBecome(sent.state())).isPresent()) {
      throw ProblemException.atPointer(
          Reason.CONFLICT, "/state", Message.of("fault.state-change", before.get(), sent.state()));
    }
  }

  /**
   * Validates that a re-used paper serves one component only, unless the others may be covered by
   * it. Re-uses accepted earlier do not count, so that they cannot cause later messages to be
   * rejected.
   */
  private static void requireOwnPapers(Dossier before, Procedure procedure, DossierRequest sent) {
    var used = new HashSet<String>();
    sent.submitted().stream()
        .filter(component -> !procedure.isCoveredByOther(component.code()))
        .filter(component -> component.reuses().filter(paper -> !used.add(paper)).isPresent())
        .filter(component -> !before.reuses(component.code(), component.reuses()))
        .findFirst()
        .ifPresent(
            component -> {
              throw Procedure.needsOwnPaper(component.code());
            });
  }

  static void requireGrammar(String code) {
    if (DossierCode.parse(code).filter(parsed -> parsed.toString().equals(code)).isEmpty()) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST,
          "dossierCode",
          Message.of("fault.form", "H24.99-250415-0001", code));
    }
  }
}
