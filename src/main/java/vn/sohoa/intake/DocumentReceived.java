package vn.sohoa.intake;

import java.util.UUID;

/** Told inside the transaction that takes a document in. */
public record DocumentReceived(UUID documentId, String keyId) {}
