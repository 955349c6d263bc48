package vn.sohoa.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import vn.sohoa.audit.BulkReads;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.export.zip.ByteWindow;
import vn.sohoa.export.zip.ZipEnd;
import vn.sohoa.export.zip.ZipEntryHead;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.problem.AnswerCutOffException;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.sql.Transactions;

/**
 * Writes the ZIP file of an export, or a part of it. It exists nowhere: its bytes are computed from
 * the rows of its files and their blobs, and are the same whenever they are asked for.
 */
@ApplicationScoped
class ExportZip {
  private static final int BUFFER = 1 << 16;
  private static final int PORTION = 50;
  private static final int DIRECTORY_PORTION = 2_000;

  /** To be changed when the same rows give other bytes. */
  private static final String FORM = "zip 1 ";

  private final ExportFiles files;
  private final HandOut handOut;
  private final BlobStore blobs;
  private final Transactions transactions;

  ExportZip(ExportFiles files, HandOut handOut, BlobStore blobs, Transactions transactions) {
    this.files = files;
    this.handOut = handOut;
    this.blobs = blobs;
    this.transactions = transactions;
  }

  static long size(Export export) {
    return export.end().orElseThrow().fileSize();
  }

  /** Returns the tag of all bytes: that of the list of all digests, and of what else decides. */
  EntityTag tag(Export export) {
    Sha256 sums =
        transactions.call(() -> files.page(export.id(), 0, ExportManifests.COUNT)).stream()
            .filter(file -> file.path().equals(ExportManifests.SUMS))
            .map(ExportFile::sha256)
            .findFirst()
            .orElseThrow();
    return EntityTag.strong(
        Sha256.of(FORM + export.id() + " " + export.createdAt() + " " + sums).hex());
  }

  /**
   * Looks at the file where a part begins, so that the request can be refused.
   *
   * @throws ProblemException if its document may not be handed out
   * @throws IOException if its bytes are not sound, or the store does not answer
   */
  void requireBegin(Export export, long first) throws IOException {
    if (first >= export.end().orElseThrow().offset()) {
      return;
    }
    List<ExportFile> begin =
        transactions.call(
            () -> files.page(export.id(), files.at(export.id(), first).orElse(0L), 1));
    for (ExportFile file : begin) {
      file.docCode().ifPresent(docCode -> handOut.require(export, docCode));
      long content = file.offset() + file.head(export.time()).localLength();
      // As downloads: a part of a file is not worth to read all of it again
      if (first <= content) {
        blobs.reread(file.sha256());
      } else {
        blobs.path(file.sha256());
      }
    }
  }

  /**
   * Writes a part of the file.
   *
   * @param first first byte, from 0
   * @param length number of bytes
   * @param reader who gets it
   * @throws IOException if it cannot go on: what was written is right, and the rest is missing
   */
  void write(Export export, long first, long length, BulkReads.Reader reader, OutputStream out)
      throws IOException {
    try {
      write(export, new Part(first, length, reader, out));
    } catch (AnswerCutOffException e) {
      // All that is right arrives, so that going on begins at what is not
      out.flush();
      throw e;
    } catch (RuntimeException e) {
      out.flush();
      throw new AnswerCutOffException("export %s is cut off".formatted(export.id()), e);
    }
  }

  private void write(Export export, Part part) throws IOException {
    long first = part.first();
    long length = part.length();
    ZipEnd end = export.end().orElseThrow();
    if (first < end.offset()) {
      long number = transactions.call(() -> files.at(export.id(), first)).orElse(0L);
      writeFiles(export, number, part);
    }
    if (first + length > end.offset()) {
      long begin = Math.max(first, end.offset());
      var window = new ByteWindow(part.out(), begin, first + length - begin, end.offset());
      if (window.wants(end.length())) {
        writeDirectory(export, window);
      } else {
        window.pass(end.length());
      }
      window.write(end.bytes());
    }
  }

  private record Part(long first, long length, BulkReads.Reader reader, OutputStream out) {}

  private void writeFiles(Export export, long from, Part part) throws IOException {
    HandOut.Answer answer = handOut.begin(export, part.reader());
    Optional<ByteWindow> begun = Optional.empty();
    List<ExportFile> portion = portion(export, from, PORTION);
    while (!portion.isEmpty()) {
      long position = portion.getFirst().offset();
      ByteWindow window =
          begun.orElseGet(() -> new ByteWindow(part.out(), part.first(), part.length(), position));
      begun = Optional.of(window);
      if (window.isComplete()) {
        return;
      }
      answer.next(
          portion.stream()
              .filter(file -> file.offset() < part.first() + part.length())
              .flatMap(file -> file.docCode().stream())
              .distinct()
              .toList());
      for (ExportFile file : portion) {
        if (window.isComplete()) {
          return;
        }
        if (file.docCode().isPresent()) {
          answer.require(file.docCode().get());
        }
        write(export, file, window, file.number() == from);
      }
      portion = portion(export, portion.getLast().number() + 1, PORTION);
    }
  }

  private List<ExportFile> portion(Export export, long from, int size) {
    return transactions.call(() -> files.page(export.id(), from, size));
  }

  private void write(Export export, ExportFile file, ByteWindow window, boolean isFirst)
      throws IOException {
    if (file.offset() != window.position()) {
      throw new IllegalStateException(
          "export %s: %s is not at %d".formatted(export.id(), file.path(), window.position()));
    }
    ZipEntryHead head = file.head(export.time());
    window.write(head.local());
    if (window.wants(file.size())) {
      copy(file, window, isFirst);
    } else {
      window.pass(file.size());
    }
  }

  /**
   * What is sent as a whole file is read before: its bytes are those of its digest. The first one
   * was read when the request was accepted.
   */
  private void copy(ExportFile file, ByteWindow window, boolean isFirst) throws IOException {
    boolean isWhole = window.before() == 0 && window.upTo(file.size()) == file.size();
    Path path = sound(file, isWhole && !isFirst);
    long left = window.upTo(file.size());
    long before = Math.min(window.before(), left);
    window.pass(before);
    left -= before;
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = open(file, path, before)) {
      while (left > 0) {
        int read = read(file, content, buffer, (int) Math.min(buffer.length, left));
        window.write(buffer, read);
        left -= read;
      }
    }
  }

  private static InputStream open(ExportFile file, Path path, long from)
      throws AnswerCutOffException {
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      channel.position(from);
      return Channels.newInputStream(channel);
    } catch (IOException e) {
      throw cutOff(file, e);
    }
  }

  private static int read(ExportFile file, InputStream content, byte[] buffer, int length)
      throws AnswerCutOffException {
    try {
      int read = content.read(buffer, 0, length);
      if (read < 0) {
        throw new EOFException("the file ends too early");
      }
      return read;
    } catch (IOException e) {
      throw cutOff(file, e);
    }
  }

  /** A fault of reading is none of writing, which the client knows of. */
  private Path sound(ExportFile file, boolean again) throws AnswerCutOffException {
    try {
      return again ? blobs.reread(file.sha256()) : blobs.path(file.sha256());
    } catch (IOException e) {
      throw cutOff(file, e);
    }
  }

  private static AnswerCutOffException cutOff(ExportFile file, IOException fault) {
    return new AnswerCutOffException("an export is cut off at " + file.path() + ": " + fault);
  }

  private void writeDirectory(Export export, ByteWindow window) throws IOException {
    List<ExportFile> portion = portion(export, 0, DIRECTORY_PORTION);
    while (!portion.isEmpty() && !window.isComplete()) {
      for (ExportFile file : portion) {
        window.write(file.head(export.time()).central(file.offset()));
      }
      portion = portion(export, portion.getLast().number() + 1, DIRECTORY_PORTION);
    }
  }
}
