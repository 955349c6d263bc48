package vn.sohoa.notify;

import java.time.Instant;
import java.util.UUID;
import vn.sohoa.sql.Row;

/**
 * An event as it is stored.
 *
 * @param position in the order of all events, from 1
 * @param subject docCode, code of the dossier, or id of the batch
 * @param data JSON object
 */
public record OutboxEvent(
    long position, UUID id, EventType type, String subject, Instant at, String data) {

  /** Reads the columns {@code position, id, type, subject, at, data} of a row. */
  public static OutboxEvent of(Row row) {
    return new OutboxEvent(
        row.number("position"),
        row.uuid("id"),
        row.constant("type", EventType.class),
        row.text("subject"),
        row.instant("at"),
        row.text("data"));
  }
}
