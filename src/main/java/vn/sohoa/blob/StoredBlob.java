package vn.sohoa.blob;

import java.time.Instant;

/**
 * A listed blob, whose bytes were not read.
 *
 * @param storedAt when it was last stored; storing the same bytes again renews it
 */
public record StoredBlob(Sha256 sha256, Instant storedAt) {}
