package vn.sohoa.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of an object. Java's HTTP client has no time limit for a body, so without this one a
 * store that falls silent would hold its reader for ever.
 */
final class S3Body extends FilterInputStream {
  private final CompletableFuture<Void> alarm;
  private volatile boolean late;

  S3Body(InputStream body, Duration limit) {
    super(body);
    alarm =
        CompletableFuture.runAsync(
            this::giveUp,
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void giveUp() {
    late = true;
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = readOrFail(buffer, offset, length);
    // A stream that is closed under its reader may also just look finished.
    if (late) {
      throw new BlobUnavailableException("the store takes too long to send an object");
    }
    return read;
  }

  private int readOrFail(byte[] buffer, int offset, int length) throws BlobUnavailableException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BlobUnavailableException("the store broke off while sending an object", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public void close() throws IOException {
    alarm.cancel(false);
    super.close();
  }
}
