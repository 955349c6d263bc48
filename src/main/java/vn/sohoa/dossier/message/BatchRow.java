package vn.sohoa.dossier.message;

import java.util.Optional;

/**
 * A parsed line of a batch: a message, or the reason of its rejection.
 *
 * @param line from 1
 * @param code of the dossier; empty if it could not be read
 */
record BatchRow(
    long line,
    Optional<String> code,
    Optional<DossierMessage> message,
    Optional<BatchResult> refusal) {
  static BatchRow read(long line, DossierMessage message) {
    return new BatchRow(line, Optional.of(message.code()), Optional.of(message), Optional.empty());
  }

  static BatchRow refused(BatchResult refusal) {
    return new BatchRow(refusal.line(), refusal.code(), Optional.empty(), Optional.of(refusal));
  }
}
