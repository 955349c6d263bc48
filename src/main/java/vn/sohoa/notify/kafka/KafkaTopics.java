package vn.sohoa.notify.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.notify.OutboxEvent;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * How far the outbox was published to a topic, and which process does so. Callers have a
 * transaction.
 */
@ApplicationScoped
class KafkaTopics {
  private static final String FREE =
      "(leased_until IS NULL OR leased_until < clock_timestamp() OR leased_by = :process)";

  /** A new topic begins behind what has been published. */
  private static final Sql BEGIN =
      Sql.of(
          """
          INSERT INTO kafka_topic (topic, position, created_at)
          SELECT :topic, last, clock_timestamp() FROM event_position
          ON CONFLICT (topic) DO NOTHING
          """);

  private static final Sql WAITING =
      Sql.of(
          """
          SELECT p.last - t.position AS count,
                 (SELECT e.written_at FROM event e WHERE e.position > t.position ORDER BY e.position LIMIT 1) AS oldest
          FROM kafka_topic t CROSS JOIN event_position p WHERE t.topic = :topic
          """);

  /** By the clock of the database, which all processes share. */
  private static final Sql LEASE =
      Sql.of(
          "UPDATE kafka_topic SET leased_by = :process, leased_until = clock_timestamp() + make_interval(secs => :seconds)"
              + " WHERE topic = :topic AND "
              + FREE);

  private static final Sql RELEASE =
      Sql.of(
          "UPDATE kafka_topic SET leased_by = NULL, leased_until = NULL WHERE topic = :topic AND leased_by = :process");

  private static final Sql NEXT =
      Sql.of(
          """
          SELECT e.position, e.id, e.type, e.subject, e.at, e.data::text AS data,
                 EXISTS (SELECT FROM open_event o WHERE o.position = e.position) AS open
          FROM event e
          WHERE e.position > (SELECT position FROM kafka_topic WHERE topic = :topic)
          ORDER BY e.position LIMIT :limit
          """);

  private static final Sql ADVANCE =
      Sql.of(
          """
          UPDATE kafka_topic SET position = :position, published_at = clock_timestamp()
          WHERE topic = :topic AND leased_by = :process AND position < :position
          """);

  private final Database database;

  KafkaTopics(Database database) {
    this.database = database;
  }

  /**
   * What waits for a topic.
   *
   * @param oldest when the next event was written; empty if none waits
   */
  record Waiting(long count, Optional<Instant> oldest) {}

  /**
   * An event that is next.
   *
   * @param isOpen whether it may still be spoken of
   */
  record Next(OutboxEvent event, boolean isOpen) {}

  void begin(String topic) {
    database.statement(BEGIN).bind("topic", topic).update();
  }

  /** Returns what waits for a topic that has begun. */
  Waiting waiting(String topic) {
    return database
        .statement(WAITING)
        .bind("topic", topic)
        .single(row -> new Waiting(row.number("count"), row.optionalInstant("oldest")));
  }

  /** Returns whether this process has the topic for a time, alone. */
  boolean lease(String topic, UUID process, Duration time) {
    return database
            .statement(LEASE)
            .bind("topic", topic)
            .bind("process", process)
            .bind("seconds", (double) time.toSeconds())
            .update()
        == 1;
  }

  void release(String topic, UUID process) {
    database.statement(RELEASE).bind("topic", topic).bind("process", process).update();
  }

  /** Returns the events behind the position of a topic, in their order. */
  List<Next> next(String topic, int limit) {
    return database
        .statement(NEXT)
        .bind("topic", topic)
        .bind("limit", limit)
        .list(row -> new Next(OutboxEvent.of(row), row.bool("open")));
  }

  /** Moves the position forward; returns whether this process still has the topic. */
  boolean advance(String topic, UUID process, long position) {
    return database
            .statement(ADVANCE)
            .bind("topic", topic)
            .bind("process", process)
            .bind("position", position)
            .update()
        == 1;
  }
}
