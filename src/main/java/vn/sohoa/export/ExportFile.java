package vn.sohoa.export;

import java.util.Optional;
import vn.sohoa.blob.Sha256;
import vn.sohoa.export.zip.ZipEntryHead;
import vn.sohoa.export.zip.ZipTime;

/**
 * A file of a prepared export.
 *
 * @param number order in the ZIP file
 * @param docCode of its document; empty for a file about the export itself
 * @param sha256 and size of its bytes
 * @param crc32 of its bytes
 * @param offset of its entry in the ZIP file
 */
record ExportFile(
    long number,
    Optional<String> docCode,
    String path,
    Sha256 sha256,
    long size,
    long crc32,
    long offset) {

  ZipEntryHead head(ZipTime time) {
    return new ZipEntryHead(path, size, crc32, time);
  }
}
