package vn.sohoa.idempotency;

/**
 * The {@code Idempotency-Key} of a request.
 *
 * @param keyId id of the sender's access key; each access key has its own namespace of values
 * @param value the text of the header, 1 to 200 characters
 */
public record RequestKey(String keyId, String value) {}
