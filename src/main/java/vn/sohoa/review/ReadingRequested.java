package vn.sohoa.review;

import java.util.UUID;

/**
 * Event fired in a transaction after which an unfinished document has to be processed from the
 * stage that it is in.
 */
public record ReadingRequested(UUID documentId) {}
