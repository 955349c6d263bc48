package vn.sohoa.link;

import java.util.UUID;

/**
 * Event fired inside a transaction that may have changed what a document belongs to, or what its
 * pages are compared with.
 */
public record RelinkRequested(UUID documentId) {}
