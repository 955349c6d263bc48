package vn.sohoa.notify.webhook;

import java.util.List;

/**
 * A signed request to a receiver.
 *
 * @param id of the event
 * @param timestamp seconds since 1970
 * @param signatures of all secrets that sign, the current one first
 */
record Outgoing(
    ReceiverAddress address, String id, long timestamp, List<String> signatures, String body) {
  Outgoing {
    signatures = List.copyOf(signatures);
  }

  static Outgoing of(
      ReceiverAddress address,
      String id,
      long timestamp,
      String body,
      List<SigningSecret> secrets) {
    return new Outgoing(
        address,
        id,
        timestamp,
        secrets.stream().map(secret -> secret.sign(id, timestamp, body)).toList(),
        body);
  }
}
