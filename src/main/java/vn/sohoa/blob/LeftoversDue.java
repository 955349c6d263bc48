package vn.sohoa.blob;

import java.time.Instant;

/**
 * Temporary files that nobody has written since a time are to be deleted; fired while the service
 * runs.
 */
public record LeftoversDue(Instant before) {}
