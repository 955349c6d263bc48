package vn.sohoa.document.image;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Has the same work done once for all who want it at the same time: the others wait for the result
 * of the first, or fail as it does.
 */
final class SingleFlight<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

  /** The work. */
  interface Work<V> {
    V get() throws IOException;
  }

  V join(K key, Work<V> work) throws IOException {
    var mine = new CompletableFuture<V>();
    CompletableFuture<V> first = running.putIfAbsent(key, mine);
    if (first != null) {
      return await(first);
    }
    try {
      V result = work.get();
      mine.complete(result);
      return result;
    } catch (IOException | RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(key, mine);
    }
  }

  /** Returns how many wait for the work of others. */
  int waiting() {
    return running.values().stream().mapToInt(CompletableFuture::getNumberOfDependents).sum();
  }

  private static <V> V await(CompletableFuture<V> first) throws IOException {
    try {
      return first.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }
}
