package vn.sohoa.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Optional;
import vn.sohoa.blob.DiskReserve;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Writes the bodies of requests behind the bytes that have arrived before. */
@Singleton
class PieceWriter {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Free space is looked at each time as many bytes have been written. */
  private static final long LOOK_BYTES = 8 << 20;

  private final DiskReserve disk;

  PieceWriter(DiskReserve disk) {
    this.disk = disk;
  }

  /**
   * Writes a body and forces it to disk. What has arrived before a failure is written, too.
   *
   * @param file at its end
   * @param most bytes that are missing; what comes after them is refused
   * @param digest is given the bytes
   * @return number of bytes
   * @throws LineDroppedException if the body ends too early
   * @throws ProblemException FILE_TOO_LARGE if the body is longer
   * @throws vn.sohoa.blob.StorageFullException if the disk has no more space than its reserve
   */
  long write(FileChannel file, InputStream body, long most, Optional<MessageDigest> digest)
      throws IOException {
    try {
      return transfer(file, body, most, digest);
    } finally {
      file.force(true);
    }
  }

  private long transfer(
      FileChannel file, InputStream body, long most, Optional<MessageDigest> digest)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long written = 0;
    long looked = 0;
    for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
      int taken = (int) Math.min(read, most - written);
      digest.ifPresent(one -> one.update(buffer, 0, taken));
      write(file, ByteBuffer.wrap(buffer, 0, taken));
      written += taken;
      if (taken < read) {
        throw tooLong(most);
      }
      if (written - looked >= LOOK_BYTES) {
        disk.require(0);
        looked = written;
      }
    }
    return written;
  }

  private static int read(InputStream body, byte[] buffer) throws LineDroppedException {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new LineDroppedException(e);
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  static ProblemException tooLong(long most) {
    return new ProblemException(Reason.FILE_TOO_LARGE, Message.of("problem.most-bytes", most));
  }
}
