package vn.sohoa.export;

import java.util.Optional;
import vn.sohoa.blob.Blob;

/**
 * What came of looking at a file.
 *
 * @param blob its bytes; empty if they could not be stored
 * @param crc32 of its bytes; absent if it has a problem
 * @param read number of bytes that were read for it
 */
record PreparedFile(
    long number,
    Optional<Blob> blob,
    Optional<Long> crc32,
    Optional<FileProblem> problem,
    long read) {}
