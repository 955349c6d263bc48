package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.VietnamTime;

/** When a dossier came into which state; the pauses of the law are read from it. */
@ApplicationScoped
class StateHistory {
  private static final String ADD =
      """
      INSERT INTO dossier_state_change (dossier_code, at, state) VALUES (:dossier, :at, :state)
      ON CONFLICT DO NOTHING
      """;

  private final EntityManager entities;

  StateHistory(EntityManager entities) {
    this.entities = entities;
  }

  /** Follows a message that was taken; the dossier's row must be there. */
  void follow(Dossier dossier, Optional<DossierState> before, DossierRequest sent, Instant now) {
    if (sent.history().isPresent()) {
      replace(dossier.code(), sent.history().get());
      return;
    }
    if (before.isEmpty()) {
      add(dossier.code(), DossierState.RECEIVED, dossier.receivedAt());
    }
    if (dossier.finishedAt().isPresent() && dossier.state().isEnd()) {
      end(dossier.code(), endOf(dossier.state()), dossier.finishedAt().get());
    }
    boolean changed = before.filter(state -> state == dossier.state()).isEmpty();
    if (changed && !isTold(dossier)) {
      add(dossier.code(), dossier.state(), since(sent).orElse(now));
    }
  }

  /** A message that came too late still tells when its state began, if it says so. */
  void remember(String dossierCode, DossierRequest older) {
    older.stateSince().ifPresent(since -> add(dossierCode, older.state(), since.toInstant()));
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

  private static boolean isTold(Dossier dossier) {
    return dossier.state() == DossierState.RECEIVED
        || (dossier.finishedAt().isPresent() && endOf(dossier.state()) == dossier.state());
  }

  /** Ngày kết thúc xử lý of a dossier that was returned is the day it was finished. */
  private static DossierState endOf(DossierState state) {
    return state == DossierState.RETURNED ? DossierState.FINISHED : state;
  }

  private static Optional<Instant> since(DossierRequest sent) {
    return sent.stateSince().or(sent::updatedAt).map(OffsetDateTime::toInstant);
  }

  private void replace(String dossierCode, List<StateEntry> history) {
    entities
        .createNativeQuery("DELETE FROM dossier_state_change WHERE dossier_code = :dossier")
        .setParameter("dossier", dossierCode)
        .executeUpdate();
    history.forEach(entry -> add(dossierCode, entry.state(), entry.at().toInstant()));
  }

  /** A corrected end takes the place of the earlier one. */
  private void end(String dossierCode, DossierState state, Instant at) {
    entities
        .createNativeQuery(
            "DELETE FROM dossier_state_change WHERE dossier_code = :dossier AND state = :state AND at <> :at")
        .setParameter("dossier", dossierCode)
        .setParameter("state", state.name())
        .setParameter("at", at)
        .executeUpdate();
    add(dossierCode, state, at);
  }

  private void add(String dossierCode, DossierState state, Instant at) {
    entities
        .createNativeQuery(ADD)
        .setParameter("dossier", dossierCode)
        .setParameter("at", at)
        .setParameter("state", state.name())
        .executeUpdate();
  }
}
