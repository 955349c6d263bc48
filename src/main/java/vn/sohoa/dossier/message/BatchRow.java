package vn.sohoa.dossier.message;

import java.util.Optional;

/**
 * A line of a batch as it was read: a message, or the refusal of one.
 *
 * @param line from 1
 * @param code of the dossier, as far as it could be read
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
