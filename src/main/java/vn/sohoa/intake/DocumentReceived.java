package vn.sohoa.intake;

import java.util.UUID;

/** Event fired inside the transaction that creates a document. */
public record DocumentReceived(UUID documentId, String keyId) {}
