package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/** Applies messages of the one-stop system to dossiers, in any order of arrival. */
@ApplicationScoped
public class DossierSync {
  private final DossierRepository dossiers;
  private final ProcedureRepository procedures;
  private final CatalogueCheck catalogueCheck;
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
      CatalogueCheck catalogueCheck,
      StateHistory history,
      ReusedPaperCheck papers,
      NamedLocks locks,
      CatalogueLock catalogue,
      Event<DossiersChanged> changes,
      AuditLog audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.catalogueCheck = catalogueCheck;
    this.history = history;
    this.papers = papers;
    this.locks = locks;
    this.catalogue = catalogue;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  SyncResult put(DossierMessage message, Sender sender) {
    return put(message, sender, any -> {});
  }

  /**
   * Applies a message.
   *
   * @param condition throws if the message is not meant for the stored dossier; called when no
   *     other message can change it any more
   * @throws ProblemException if the message is rejected
   */
  @Transactional
  SyncResult put(DossierMessage message, Sender sender, Consumer<Optional<Dossier>> condition) {
    try {
      return putAll(List.of(message), sender, condition).getFirst();
    } catch (RefusedRowException e) {
      throw e.reason();
    }
  }

  /** Stored data needed to apply messages, read once for all: a query per message costs most. */
  private record Kept(
      Map<String, Dossier> dossiers,
      Map<String, List<Procedure>> procedures,
      Map<String, Map<StateLog.Change, StateLog.Source>> states) {

    Optional<Dossier> dossier(DossierMessage message) {
      return Optional.ofNullable(dossiers.get(message.code()));
    }

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
   * @return the result of each message, in the same order
   * @throws RefusedRowException for the first message that is rejected
   */
  @Transactional
  List<SyncResult> putAll(List<DossierMessage> messages, Sender sender) {
    return putAll(messages, sender, any -> {});
  }

  private List<SyncResult> putAll(
      List<DossierMessage> messages, Sender sender, Consumer<Optional<Dossier>> condition) {
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
    var results = new ArrayList<SyncResult>();
    var taken = new ArrayList<Taken>();
    forEach(
        messages,
        message -> {
          condition.accept(kept.dossier(message));
          List<Problem.Fault> warnings = warnings(message, kept, sender);
          results.add(new SyncResult(take(message, kept, taken), warnings));
        });
    finish(taken, sender.keyId());
    return List.copyOf(results);
  }

  private List<Problem.Fault> warnings(DossierMessage message, Kept kept, Sender sender) {
    List<Problem.Fault> warnings = catalogueCheck.warnings(message, kept.procedures());
    if (sender.isStrict() && !warnings.isEmpty()) {
      throw new ProblemException(
          Reason.UNPROCESSABLE, warnings.stream().map(RequestFault::of).toList());
    }
    return warnings;
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
    Optional<Dossier> kept = before.dossier(message);
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
      kept.ifPresent(dossier -> requireSameContent(dossier, sent));
      return SyncOutcome.REPEATED;
    }
    Optional<DossierState> state = kept.map(Dossier::state);
    Dossier dossier = kept.orElseGet(() -> new Dossier(message.code(), clock.instant()));
    requirePossible(state, sent);
    Optional<Dossier.Counting> counting = kept.map(Dossier::counting);
    write(dossier, catalogueCheck.inForce(message, before.procedures()), sent);
    dossier.keepOthers(message.others());
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
    dossier.sourcedFrom(sent, ContentHash.of(sent));
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

  /** Otherwise the other content would be lost, and its sender would believe it stored. */
  private static void requireSameContent(Dossier dossier, DossierRequest sent) {
    boolean isSame =
        dossier
            .sourceHash()
            .map(stored -> stored.equals(ContentHash.of(sent)))
            .orElseGet(() -> ContentHash.isStored(dossier, sent));
    if (!isSame) {
      boolean isNumbered =
          sent.sourceVersion().isPresent() && dossier.order().version().isPresent();
      String member = isNumbered ? "sourceVersion" : "updatedAt";
      throw ProblemException.atPointer(
          Reason.CONFLICT, "/" + member, Message.of("fault.same-order"));
    }
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
