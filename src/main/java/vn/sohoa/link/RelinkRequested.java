package vn.sohoa.link;

import java.util.UUID;

/**
 * Event fired in a transaction that may have changed the link of a document, or its expected page
 * counts.
 */
public record RelinkRequested(UUID documentId) {}
