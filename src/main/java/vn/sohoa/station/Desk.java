package vn.sohoa.station;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.batch.BatchSending;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.follow.Follower;
import vn.sohoa.station.follow.Listener;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.send.JobRunner;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceClient;

/** A queue that this process has for itself, and what works on it; closed at the end. */
final class Desk implements AutoCloseable {
  private final DeskFiles files = new DeskFiles();
  private final JobStore store;
  private final JobRunner runner;
  private final Path queue;
  private final ServiceCalls calls;
  private final Follower follower;
  private final Listener listener;
  private final FileChannel lock;

  /**
   * @param queue folder of the queue
   * @throws IOException if another process works on the queue, or it cannot be read
   */
  Desk(StationConfig config, Path queue, Reporter reporter) throws IOException {
    Language language = config.language();
    this.queue = queue;
    store = new JobStore(files, queue);
    lock =
        store
            .lock()
            .orElseThrow(
                () -> new IOException(Message.of("station.fault.running", queue).in(language)));
    calls = calls(config);
    follower = new Follower(files, queue, reporter, Clock.systemUTC(), language, config.follow());
    follower.load();
    runner =
        new JobRunner(
            files,
            queue.getFileSystem(),
            store,
            new ServiceClient(calls),
            reporter,
            Clock.systemUTC(),
            config.chunk(),
            follower);
    runner.load();
    listener = new Listener(follower, calls(config), reporter).start();
  }

  static ServiceCalls calls(StationConfig config) throws IOException {
    String key = Files.readString(config.keyFile()).strip();
    return new ServiceCalls(config.service(), key, config.language(), Clock.systemUTC());
  }

  DeskFiles files() {
    return files;
  }

  JobStore store() {
    return store;
  }

  BatchSending batches(Language language, Reporter reporter) {
    return new BatchSending(files, queue, store, runner, calls, reporter, language);
  }

  Follower follower() {
    return follower;
  }

  JobRunner runner() {
    return runner;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    calls.close();
    lock.close();
  }
}
