package vn.sohoa.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work at the same time, none of which ends another. */
public final class ConcurrentWork {
  private ConcurrentWork() {}

  /** A piece of work. */
  public interface Work<T, R> {
    R run(T input) throws InterruptedException;
  }

  /**
   * Runs work for each input, each on a thread of its own, and waits until all have ended.
   *
   * <p>Threads are of the platform: interrupting a virtual one would break the connection by which
   * a result is being stored.
   *
   * @param name of the threads, which are numbered
   * @return results in the order of the inputs
   * @throws InterruptedException after all were interrupted, and have ended
   * @throws IllegalStateException if one failed, after all have ended
   */
  public static <T, R> List<R> run(String name, List<T> inputs, Work<T, R> work)
      throws InterruptedException {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name(name + "-", 1).factory())) {
      List<Future<R>> begun = new ArrayList<>();
      for (T input : inputs) {
        begun.add(threads.submit(() -> work.run(input)));
      }
      return results(name, begun, threads);
    }
  }

  private static <R> List<R> results(String name, List<Future<R>> begun, ExecutorService threads)
      throws InterruptedException {
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> one : begun) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException e) {
      threads.shutdownNow();
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException(name + " failed", e.getCause());
    }
  }
}
