package vn.sohoa.dossier;

import static vn.sohoa.sql.ArrayType.BIGINT;
import static vn.sohoa.sql.ArrayType.BOOLEAN;
import static vn.sohoa.sql.ArrayType.TEXT;
import static vn.sohoa.sql.ArrayType.TIMESTAMPTZ;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;
import vn.sohoa.time.VietnamTime;

/** Stores when a dossier entered which state; the legal pauses are computed from it. */
@ApplicationScoped
public class StateHistory {
  private static final Sql WRITE =
      Sql.of(
          """
          INSERT INTO dossier_state_change (dossier_code, at, state, source_version, source_updated_at, estimated)
          SELECT * FROM unnest(:dossiers, :times, :states, :versions, :updates, :estimates)
          """);
  private static final Sql FORGET =
      Sql.of(
          """
          DELETE FROM dossier_state_change kept
          USING unnest(:dossiers, :times, :states) AS gone (dossier, at, state)
          WHERE kept.dossier_code = gone.dossier AND kept.state = gone.state AND kept.at = gone.at
          """);
  private static final Sql KEPT =
      Sql.of(
          """
          SELECT dossier_code, state, at, source_version, source_updated_at, estimated FROM dossier_state_change
          WHERE dossier_code = ANY (:dossiers) ORDER BY at, state
          """);

  private final Database database;

  StateHistory(Database database) {
    this.database = database;
  }

  /** State log of a dossier before and after a message. */
  public record Turn(Dossier dossier, StateLog before, StateLog after) {}

  private record Kept(String dossierCode, StateLog.Change change, StateLog.Source source) {}

  /** Returns the stored states by dossier code; dossiers without any are omitted. */
  public Map<String, Map<StateLog.Change, StateLog.Source>> kept(List<String> dossierCodes) {
    return rows(dossierCodes).stream()
        .collect(
            Collectors.groupingBy(Kept::dossierCode, Collectors.toMap(Kept::change, Kept::source)));
  }

  /** Inserts added entries and deletes removed ones. The rows of the dossiers must exist. */
  public void keep(List<Turn> turns) {
    var forgotten = new ArrayList<Kept>();
    var written = new ArrayList<Kept>();
    for (Turn turn : turns) {
      String code = turn.dossier().code();
      forgotten.addAll(missing(code, turn.before().changes(), turn.after().changes()));
      written.addAll(missing(code, turn.after().changes(), turn.before().changes()));
    }
    forget(forgotten);
    write(written);
  }

  /** Returns the entries of {@code one} that {@code other} lacks or has from another source. */
  private static List<Kept> missing(
      String dossierCode,
      Map<StateLog.Change, StateLog.Source> one,
      Map<StateLog.Change, StateLog.Source> other) {
    return one.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(other.get(entry.getKey())))
        .map(entry -> new Kept(dossierCode, entry.getKey(), entry.getValue()))
        .toList();
  }

  List<StateEntry> of(String dossierCode) {
    return rows(List.of(dossierCode)).stream()
        .map(Kept::change)
        .map(change -> new StateEntry(change.state(), VietnamTime.at(change.at())))
        .toList();
  }

  private List<Kept> rows(List<String> dossierCodes) {
    return database.statement(KEPT).bind("dossiers", TEXT, dossierCodes).list(StateHistory::kept);
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.text("dossier_code"),
        new StateLog.Change(row.constant("state", DossierState.class), row.instant("at")),
        new StateLog.Source(
            new SourceOrder(
                row.optionalNumber("source_version"), row.optionalInstant("source_updated_at")),
            row.bool("estimated")));
  }

  private void forget(List<Kept> rows) {
    if (!rows.isEmpty()) {
      bindKeys(database.statement(FORGET), rows).update();
    }
  }

  private void write(List<Kept> rows) {
    if (rows.isEmpty()) {
      return;
    }
    bindKeys(database.statement(WRITE), rows)
        .bind("versions", BIGINT, values(rows, row -> row.source().order().version()))
        .bind("updates", TIMESTAMPTZ, values(rows, row -> row.source().order().updatedAt()))
        .bind("estimates", BOOLEAN, values(rows, row -> row.source().estimated()))
        .update();
  }

  private static Statement bindKeys(Statement statement, List<Kept> rows) {
    return statement
        .bind("dossiers", TEXT, values(rows, Kept::dossierCode))
        .bind("times", TIMESTAMPTZ, values(rows, row -> row.change().at()))
        .bind("states", TEXT, values(rows, row -> row.change().state()));
  }

  private static List<?> values(List<Kept> rows, Function<Kept, ?> column) {
    return rows.stream().map(column).toList();
  }
}
