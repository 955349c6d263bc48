package vn.sohoa.upload;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * One request at a time works on the bytes of an upload. A new one ends the one before: its client
 * has connected again, so the old connection is dead, whether or not the service knows it yet.
 */
@Singleton
class UploadLocks {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Map<UUID, Held> holders = new HashMap<>();
  private final Duration longestWait;

  UploadLocks() {
    this(LONGEST_WAIT);
  }

  UploadLocks(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /** The right to work on an upload, until it is closed. */
  final class Held implements AutoCloseable {
    private final UUID id;
    private final Runnable end;
    private boolean isEnded;

    private Held(UUID id, Runnable end) {
      this.id = id;
      this.end = end;
    }

    private void end() {
      if (!isEnded) {
        isEnded = true;
        end.run();
      }
    }

    @Override
    public void close() {
      release(this);
    }
  }

  /**
   * Waits until no other request works on the upload.
   *
   * @param end ends the work of the caller soon; called at most once, by another thread
   * @throws ProblemException UPLOAD_LOCKED if the other one does not end in time
   */
  synchronized Held hold(UUID id, Runnable end) {
    long deadline = System.nanoTime() + longestWait.toNanos();
    try {
      for (Held other = holders.get(id); other != null; other = holders.get(id)) {
        other.end();
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw locked();
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw locked();
    }
    var held = new Held(id, end);
    holders.put(id, held);
    return held;
  }

  static ProblemException locked() {
    return new ProblemException(Reason.UPLOAD_LOCKED, Message.of("problem.upload-locked"));
  }

  private synchronized void release(Held held) {
    if (holders.remove(held.id, held)) {
      notifyAll();
    }
  }
}
