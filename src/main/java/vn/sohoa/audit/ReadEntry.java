package vn.sohoa.audit;

import java.time.Instant;
import java.util.List;

/**
 * One read: who, when, what, from where.
 *
 * @param actor id of the access key or account
 * @param subject docCode or code of a dossier; empty if it was not of one record
 * @param detail which part, or the names of the conditions
 * @param searched {@code name:digest} of each value that was searched for
 * @param address of the client
 */
record ReadEntry(
    Instant at,
    String actor,
    ReadAction action,
    String subject,
    String detail,
    List<String> searched,
    String address) {
  ReadEntry {
    searched = List.copyOf(searched);
  }
}
