package vn.sohoa.blob;

/**
 * A stored blob.
 *
 * @param size in bytes
 */
public record Blob(Sha256 sha256, long size) {}
