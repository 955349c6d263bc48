package vn.sohoa.link;

import java.util.UUID;

/** Told inside a transaction that may have changed what a document belongs to. */
public record RelinkRequested(UUID documentId) {}
