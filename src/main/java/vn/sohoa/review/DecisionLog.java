package vn.sohoa.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.document.Document;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.FieldState;
import vn.sohoa.review.decision.KindState;
import vn.sohoa.review.decision.RoleState;
import vn.sohoa.review.decision.Standing;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * Writes and reads decisions. The writer holds the lock of the document ({@code
 * DocumentRepository.lock}), so that decisions of one document are in one order.
 */
@ApplicationScoped
@RegisterForReflection(targets = {FieldState.class, KindState.class, RoleState.class})
public class DecisionLog {
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO decision (id, document_id, kind, target, before, after, reason, key_id, made_at, undoes)
          VALUES (:id, :document, :kind, :target, CAST(:before AS jsonb), CAST(:after AS jsonb), :reason, :key, :at, :undoes)
          """);
  private static final Sql OF_DOCUMENT =
      Sql.of(
          """
          SELECT id, sequence, kind, target, before, after, reason, key_id, made_at, undoes
          FROM decision WHERE document_id = :document ORDER BY sequence
          """);

  private final Database database;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;
  private final UuidVersion7Strategy ids = new UuidVersion7Strategy();

  DecisionLog(Database database, AuditLog audit, ObjectMapper json, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A decision to be recorded.
   *
   * @param target what of the document; empty for the whole
   * @param before what stood there, a record that Jackson writes; null if nothing did
   * @param after what stands there since; null if nothing does
   * @param reason why, as told by the person
   * @param by id of the access key
   */
  public record Entry(
      DecisionKind kind,
      String target,
      @Nullable Object before,
      @Nullable Object after,
      Optional<String> reason,
      String by) {}

  /** Records a decision and its audit entry in the caller's transaction; returns its id. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID record(Document document, Entry entry) {
    return insert(document, entry, Optional.empty());
  }

  /** Records that an earlier decision is taken back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID recordUndo(Document document, Decision undone, Optional<String> reason, String by) {
    return insert(
        document,
        new Entry(DecisionKind.UNDO, undone.target(), null, null, reason, by),
        Optional.of(undone.id()));
  }

  private UUID insert(Document document, Entry entry, Optional<UUID> undoes) {
    UUID id = ids.generateUuid(null);
    database
        .statement(INSERT)
        .bind("id", id)
        .bind("document", document.id())
        .bind("kind", entry.kind())
        .bind("target", entry.target())
        .bind("before", write(entry.before()))
        .bind("after", write(entry.after()))
        .bind("reason", entry.reason())
        .bind("key", entry.by())
        .bind("at", clock.instant())
        .bind("undoes", undoes)
        .update();
    document.countDecision();
    audit.record(
        entry.by(),
        "document.decide." + entry.kind().name().toLowerCase(Locale.ROOT),
        document.docCode(),
        entry.target());
    return id;
  }

  /** Returns all decisions of a document, oldest first. */
  public List<Decision> of(UUID documentId) {
    return database.statement(OF_DOCUMENT).bind("document", documentId).list(DecisionLog::decision);
  }

  /** Returns the decisions of a document that stand. */
  public Standing standing(UUID documentId) {
    return Standing.of(of(documentId));
  }

  /** Reads the value before or after a decision. */
  public <T> T read(String stored, Class<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored decision is no " + type.getSimpleName(), e);
    }
  }

  private @Nullable String write(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a decision cannot be written as JSON", e);
    }
  }

  private static Decision decision(Row row) {
    return new Decision(
        row.uuid("id"),
        row.number("sequence"),
        row.constant("kind", DecisionKind.class),
        row.text("target"),
        row.optionalText("before"),
        row.optionalText("after"),
        row.optionalText("reason"),
        row.text("key_id"),
        row.instant("made_at"),
        row.optionalText("undoes").map(UUID::fromString));
  }
}
