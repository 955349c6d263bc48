package vn.sohoa.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Body of an object with a time limit. Java's HTTP client has none for bodies, so a stalled store
 * would block its reader forever.
 */
final class S3Body extends FilterInputStream {
  private final CompletableFuture<Void> timeout;
  private volatile boolean timedOut;

  S3Body(InputStream body, Duration limit) {
    super(body);
    timeout =
        CompletableFuture.runAsync(
            this::abort,
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void abort() {
    timedOut = true;
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = readOrFail(buffer, offset, length);
    // A stream closed concurrently may also report a regular end.
    if (timedOut) {
      throw new BlobUnavailableException("timeout while reading an object from the store");
    }
    return read;
  }

  private int readOrFail(byte[] buffer, int offset, int length) throws BlobUnavailableException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BlobUnavailableException("reading an object from the store failed", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public void close() throws IOException {
    timeout.cancel(false);
    super.close();
  }
}
