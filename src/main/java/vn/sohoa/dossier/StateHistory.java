package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoa.time.VietnamTime;

/** When a dossier came into which state; the pauses of the law are read from it. */
@ApplicationScoped
public class StateHistory {
  private static final String ROWS =
      """
      unnest(string_to_array(:dossiers, chr(10)), string_to_array(:times, chr(10)), string_to_array(:states, chr(10)),
             string_to_array(:versions, chr(10), ''), string_to_array(:updates, chr(10), ''),
             string_to_array(:estimates, chr(10)))
        AS told (dossier, at, state, version, updated_at, estimated)
      """;
  private static final String WRITE =
      """
      INSERT INTO dossier_state_change (dossier_code, at, state, source_version, source_updated_at, estimated)
      SELECT told.dossier, CAST(told.at AS timestamptz), told.state,
             CAST(told.version AS bigint), CAST(told.updated_at AS timestamptz), CAST(told.estimated AS boolean)
      FROM %s
      """
          .formatted(ROWS);
  private static final String FORGET =
      """
      DELETE FROM dossier_state_change kept USING %s
      WHERE kept.dossier_code = told.dossier AND kept.state = told.state AND kept.at = CAST(told.at AS timestamptz)
      """
          .formatted(ROWS);
  private static final String KEPT =
      """
      SELECT dossier_code, state, at, source_version, source_updated_at, estimated FROM dossier_state_change
      WHERE dossier_code = ANY (string_to_array(:dossiers, chr(10))) ORDER BY at, state
      """;

  private final EntityManager entities;

  StateHistory(EntityManager entities) {
    this.entities = entities;
  }

  /** What was kept of a dossier's states, and what is to be kept now. */
  public record Turn(Dossier dossier, StateLog before, StateLog after) {}

  private record Row(String dossierCode, StateLog.Change change, StateLog.Source source) {}

  /** The states of dossiers as they are kept, by their codes; those without any are left out. */
  public Map<String, Map<StateLog.Change, StateLog.Source>> kept(List<String> dossierCodes) {
    return rows(dossierCodes).stream()
        .collect(
            Collectors.groupingBy(Row::dossierCode, Collectors.toMap(Row::change, Row::source)));
  }

  /** Writes what is new and takes back what is gone. The rows of the dossiers must be there. */
  public void keep(List<Turn> turns) {
    var forgotten = new ArrayList<Row>();
    var written = new ArrayList<Row>();
    for (Turn turn : turns) {
      String code = turn.dossier().code();
      forgotten.addAll(missing(code, turn.before().changes(), turn.after().changes()));
      written.addAll(missing(code, turn.after().changes(), turn.before().changes()));
    }
    write(FORGET, forgotten);
    write(WRITE, written);
  }

  /** What the one has and the other has not, or by another message. */
  private static List<Row> missing(
      String dossierCode,
      Map<StateLog.Change, StateLog.Source> one,
      Map<StateLog.Change, StateLog.Source> other) {
    return one.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(other.get(entry.getKey())))
        .map(entry -> new Row(dossierCode, entry.getKey(), entry.getValue()))
        .toList();
  }

  List<StateEntry> of(String dossierCode) {
    return rows(List.of(dossierCode)).stream()
        .map(Row::change)
        .map(change -> new StateEntry(change.state(), VietnamTime.at(change.at())))
        .toList();
  }

  private List<Row> rows(List<String> dossierCodes) {
    List<?> rows =
        entities
            .createNativeQuery(KEPT, Tuple.class)
            .setParameter("dossiers", String.join("\n", dossierCodes))
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(StateHistory::row).toList();
  }

  private static Row row(Tuple row) {
    @Nullable Number version = (Number) row.get(3);
    @Nullable Instant updatedAt = row.get(4, Instant.class);
    return new Row(
        row.get(0, String.class),
        new StateLog.Change(
            DossierState.valueOf(row.get(1, String.class)), row.get(2, Instant.class)),
        new StateLog.Source(
            new SourceOrder(
                Optional.ofNullable(version).map(Number::longValue),
                Optional.ofNullable(updatedAt)),
            row.get(5, Boolean.class)));
  }

  private void write(String sql, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(sql)
        .setParameter("dossiers", lines(rows, Row::dossierCode))
        .setParameter("times", lines(rows, row -> row.change().at().toString()))
        .setParameter("states", lines(rows, row -> row.change().state().name()))
        .setParameter("versions", lines(rows, row -> text(row.source().order().version())))
        .setParameter("updates", lines(rows, row -> text(row.source().order().updatedAt())))
        .setParameter("estimates", lines(rows, row -> Boolean.toString(row.source().estimated())))
        .executeUpdate();
  }

  private static String lines(List<Row> rows, Function<Row, String> part) {
    return rows.stream().map(part).collect(Collectors.joining("\n"));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
