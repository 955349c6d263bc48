package vn.sohoa.export;

import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.Blob;

/**
 * A file of an export that was not looked at yet.
 *
 * @param blob where it is; empty for text, which is not stored yet
 * @param crc32 if it was in an export before
 */
record UnpreparedFile(long number, UUID documentId, Optional<Blob> blob, Optional<Long> crc32) {}
