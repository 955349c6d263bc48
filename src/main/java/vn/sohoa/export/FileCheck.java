package vn.sohoa.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.BlobUnavailableException;
import vn.sohoa.document.PageRepository;
import vn.sohoa.sql.Transactions;

/** Looks at files before they are exported: whether they are sound, and their checksums. */
@ApplicationScoped
class FileCheck {
  private final BlobStore blobs;
  private final PageRepository pages;
  private final Transactions transactions;

  FileCheck(BlobStore blobs, PageRepository pages, Transactions transactions) {
    this.blobs = blobs;
    this.pages = pages;
    this.transactions = transactions;
  }

  /**
   * Looks at a file; text is stored.
   *
   * @throws IOException if the store does not answer
   */
  PreparedFile look(UnpreparedFile file) throws IOException {
    if (file.blob().isEmpty()) {
      return text(file);
    }
    Blob blob = file.blob().get();
    if (file.crc32().isPresent() && isStored(blob)) {
      return sound(file, blob, file.crc32().get(), 0);
    }
    try {
      // All bytes: a checksum of damaged ones would be kept for good
      Path path = blobs.reread(blob.sha256());
      long size = Files.size(path);
      if (size != blob.size()) {
        return broken(file, FileProblem.DAMAGED, size);
      }
      return sound(file, blob, checksum(path), size);
    } catch (BlobDamagedException e) {
      return broken(file, FileProblem.of(e), 0);
    }
  }

  /** What is known is verified when it is sent. */
  private boolean isStored(Blob blob) throws IOException {
    try {
      blobs.requireStored(blob.sha256());
      return true;
    } catch (BlobUnavailableException e) {
      return false;
    }
  }

  private PreparedFile text(UnpreparedFile file) throws IOException {
    byte[] text =
        transactions.call(() -> pages.text(file.documentId())).getBytes(StandardCharsets.UTF_8);
    Blob blob = blobs.store(new ByteArrayInputStream(text), Long.MAX_VALUE);
    var crc32 = new CRC32();
    crc32.update(text);
    return sound(file, blob, crc32.getValue(), text.length);
  }

  private static long checksum(Path path) throws IOException {
    var crc32 = new CRC32();
    try (InputStream content = new CheckedInputStream(Files.newInputStream(path), crc32)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return crc32.getValue();
  }

  private static PreparedFile sound(UnpreparedFile file, Blob blob, long crc32, long read) {
    return new PreparedFile(
        file.number(), Optional.of(blob), Optional.of(crc32), Optional.empty(), read);
  }

  private static PreparedFile broken(UnpreparedFile file, FileProblem problem, long read) {
    return new PreparedFile(
        file.number(), file.blob(), Optional.empty(), Optional.of(problem), read);
  }
}
