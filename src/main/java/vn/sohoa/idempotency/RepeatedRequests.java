package vn.sohoa.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * Remembers what requests with an {@code Idempotency-Key} have created, so that repetitions create
 * nothing more. Keys are kept for good. Callers have a transaction.
 */
@ApplicationScoped
public class RepeatedRequests {
  private static final Sql EARLIER =
      Sql.of(
          "SELECT fingerprint, resource FROM idempotency_key WHERE key_id = :key AND value = :value");
  private static final Sql REMEMBER =
      Sql.of(
          """
          INSERT INTO idempotency_key (key_id, value, fingerprint, resource, created_at)
          VALUES (:key, :value, :fingerprint, :resource, :at)
          """);

  private final Database database;
  private final NamedLocks locks;
  private final Clock clock;

  RepeatedRequests(Database database, NamedLocks locks, Clock clock) {
    this.database = database;
    this.locks = locks;
    this.clock = clock;
  }

  private record Earlier(String fingerprint, String resource) {
    static Earlier of(Row row) {
      return new Earlier(row.text("fingerprint"), row.text("resource"));
    }
  }

  /**
   * Creates a resource, or returns the one that an earlier request with the same key has created.
   * Blocks other requests with the key until the transaction ends.
   *
   * @param key empty: every request creates one
   * @param fingerprint what the request asks for; the same for all requests with the key
   * @param create creates the resource
   * @param id returns the id under which {@code find} finds it
   * @param find returns the answer to a repetition
   * @throws ProblemException IDEMPOTENCY_CONFLICT if the earlier request asked for something else
   */
  public <T> Outcome<T> once(
      Optional<RequestKey> key,
      String fingerprint,
      Supplier<T> create,
      Function<T, String> id,
      Function<String, T> find) {
    if (key.isEmpty()) {
      return Outcome.first(create.get());
    }
    Optional<Earlier> earlier = claim(key.get());
    if (earlier.isPresent()) {
      return Outcome.again(find.apply(resource(earlier.get(), fingerprint)));
    }
    T created = create.get();
    remember(key.get(), fingerprint, id.apply(created));
    return Outcome.first(created);
  }

  private Optional<Earlier> claim(RequestKey key) {
    locks.hold("idempotency:" + key.keyId() + ":" + key.value());
    return database
        .statement(EARLIER)
        .bind("key", key.keyId())
        .bind("value", key.value())
        .first(Earlier::of);
  }

  private static String resource(Earlier earlier, String fingerprint) {
    if (!earlier.fingerprint().equals(fingerprint)) {
      throw new ProblemException(Reason.IDEMPOTENCY_CONFLICT, Message.of("problem.idempotency"));
    }
    return earlier.resource();
  }

  private void remember(RequestKey key, String fingerprint, String resource) {
    database
        .statement(REMEMBER)
        .bind("key", key.keyId())
        .bind("value", key.value())
        .bind("fingerprint", fingerprint)
        .bind("resource", resource)
        .bind("at", clock.instant())
        .update();
  }
}
