package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sohoa.clean.VietnamTime;

/** When a dossier came into which state; the pauses of the law are read from it. */
@ApplicationScoped
class StateHistory {
  private static final String ADD =
      """
      INSERT INTO dossier_state_change (dossier_code, at, state)
      SELECT change.dossier, CAST(change.at AS timestamptz), change.state
      FROM unnest(string_to_array(:dossiers, chr(10)), string_to_array(:times, chr(10)),
                  string_to_array(:states, chr(10))) AS change (dossier, at, state)
      ON CONFLICT DO NOTHING
      """;
  private static final String FORGET =
      "DELETE FROM dossier_state_change WHERE dossier_code = ANY (string_to_array(:dossiers, chr(10)))";

  /** A corrected end takes the place of the earlier one. */
  private static final String CORRECT_ENDS =
      """
      DELETE FROM dossier_state_change kept
      USING unnest(string_to_array(:dossiers, chr(10)), string_to_array(:times, chr(10)),
                   string_to_array(:states, chr(10))) AS told (dossier, at, state)
      WHERE kept.dossier_code = told.dossier AND kept.state = told.state AND kept.at <> CAST(told.at AS timestamptz)
      """;

  private final EntityManager entities;

  StateHistory(EntityManager entities) {
    this.entities = entities;
  }

  /** That a dossier came into a state. */
  record Change(String dossierCode, DossierState state, Instant at) {}

  /**
   * What a message tells about the states of its dossier.
   *
   * @param whole whether it is the whole history, which replaces the kept one
   * @param end the end of the handling that corrects an earlier one
   */
  record Told(String dossierCode, boolean whole, Optional<Change> end, List<Change> changes) {}

  /** What a message that was taken tells, for {@link #keep}. */
  static Told told(
      Dossier dossier, Optional<DossierState> before, DossierRequest sent, Instant now) {
    String code = dossier.code();
    if (sent.history().isPresent()) {
      return new Told(
          code,
          true,
          Optional.empty(),
          sent.history().get().stream()
              .map(entry -> new Change(code, entry.state(), entry.at().toInstant()))
              .toList());
    }
    var told = new ArrayList<Change>();
    if (before.isEmpty()) {
      told.add(new Change(code, DossierState.RECEIVED, dossier.receivedAt()));
    }
    Optional<Change> end =
        dossier
            .finishedAt()
            .filter(any -> dossier.state().isEnd())
            .map(at -> new Change(code, endOf(dossier.state()), at));
    end.ifPresent(told::add);
    boolean changed = before.filter(state -> state == dossier.state()).isEmpty();
    if (changed && !isTold(dossier, before)) {
      told.add(new Change(code, dossier.state(), since(sent).orElse(now)));
    }
    return new Told(code, false, end.filter(any -> before.isPresent()), List.copyOf(told));
  }

  /**
   * Keeps what some messages tell, and takes back what they correct. The rows of their dossiers
   * must be there.
   */
  void keep(List<Told> messages) {
    forget(messages.stream().filter(Told::whole).map(Told::dossierCode).toList());
    write(CORRECT_ENDS, messages.stream().flatMap(told -> told.end().stream()).toList());
    add(messages.stream().flatMap(told -> told.changes().stream()).toList());
  }

  /** Keeps them; one that is kept already stays. */
  private void add(List<Change> changes) {
    write(ADD, changes);
  }

  private void write(String sql, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(sql)
        .setParameter("dossiers", lines(changes, Change::dossierCode))
        .setParameter("times", lines(changes, change -> change.at().toString()))
        .setParameter("states", lines(changes, change -> change.state().name()))
        .executeUpdate();
  }

  private static String lines(List<Change> changes, Function<Change, String> part) {
    return changes.stream().map(part).collect(Collectors.joining("\n"));
  }

  /** A message that came too late still tells when its state began, if it says so. */
  void remember(String dossierCode, DossierRequest older) {
    older
        .stateSince()
        .ifPresent(
            since -> add(List.of(new Change(dossierCode, older.state(), since.toInstant()))));
  }

  List<StateEntry> of(String dossierCode) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT state, at FROM dossier_state_change WHERE dossier_code = :dossier ORDER BY at, state",
                Tuple.class)
            .setParameter("dossier", dossierCode)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new StateEntry(
                    DossierState.valueOf(row.get(0, String.class)),
                    VietnamTime.at(row.get(1, Instant.class))))
        .toList();
  }

  /** A dossier that is received again, with its supplement, ends a pause by that. */
  private static boolean isTold(Dossier dossier, Optional<DossierState> before) {
    return (dossier.state() == DossierState.RECEIVED && before.isEmpty())
        || (dossier.finishedAt().isPresent() && endOf(dossier.state()) == dossier.state());
  }

  /** Ngày kết thúc xử lý of a dossier that was returned is the day it was finished. */
  private static DossierState endOf(DossierState state) {
    return state == DossierState.RETURNED ? DossierState.FINISHED : state;
  }

  private static Optional<Instant> since(DossierRequest sent) {
    return sent.stateSince().or(sent::updatedAt).map(OffsetDateTime::toInstant);
  }

  private void forget(List<String> dossierCodes) {
    if (!dossierCodes.isEmpty()) {
      entities
          .createNativeQuery(FORGET)
          .setParameter("dossiers", String.join("\n", dossierCodes))
          .executeUpdate();
    }
  }
}
