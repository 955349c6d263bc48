package vn.sohoa.station;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.Preset;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.config.WatchedFolder;
import vn.sohoa.station.folder.FileNames;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.send.FolderWatcher;
import vn.sohoa.station.send.JobRunner;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.SentFiles;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceClient;

/** A station on a file system in memory with a clock of its own, and its service. */
final class TestDesk implements AutoCloseable, Reporter, SentFiles {
  static final int CHUNK = 8192;

  final FileSystem fileSystem;
  final Path folder;
  final Path queue;
  final FaultyFiles files;
  final FakeService service;
  final List<String> told = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  private final StationConfig config;
  private final InstantSource clock;
  private final ServiceCalls calls;
  private final ServiceClient client;
  private Instant now = Instant.parse("2026-12-01T01:00:00Z");
  private FolderWatcher watcher;

  private TestDesk(FileSystem fileSystem, String root, long seed) throws IOException {
    this.fileSystem = fileSystem;
    folder = Files.createDirectories(fileSystem.getPath(root + "quét"));
    queue = fileSystem.getPath(root + "queue");
    files = new FaultyFiles(seed);
    service = new FakeService(seed);
    clock = () -> now;
    calls = new ServiceCalls(service.address(), FakeService.KEY, Language.VIETNAMESE, clock);
    client = new ServiceClient(calls);
    config =
        new StationConfig(
            service.address(),
            fileSystem.getPath(root + "key"),
            queue,
            Language.VIETNAMESE,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            CHUNK,
            List.of(".xml"),
            Duration.ofHours(8),
            List.of(
                new WatchedFolder(
                    "mot-cua",
                    folder,
                    new Preset(Map.of("agencyCode", "H24.99", "role", "component")),
                    Map.of(
                        "kết quả",
                        new Preset(Map.of("agencyCode", "H24.99", "role", "result")),
                        "hồ sơ",
                        new Preset(
                            Map.of(
                                "agencyCode",
                                "H24.99",
                                "role",
                                "component",
                                "dossierCode",
                                "{folder}"))))));
    watcher = restarted();
  }

  static TestDesk unix(long seed) throws IOException {
    return new TestDesk(Jimfs.newFileSystem(Configuration.unix()), "/", seed);
  }

  static TestDesk windows(long seed) throws IOException {
    return new TestDesk(Jimfs.newFileSystem(Configuration.windows()), "C:\\", seed);
  }

  /** The process was killed, and is started again. */
  void restart() throws IOException {
    watcher = restarted();
  }

  private FolderWatcher restarted() throws IOException {
    JobStore store = new JobStore(files, queue);
    JobRunner runner = new JobRunner(files, fileSystem, store, client, this, clock, CHUNK, this);
    runner.load();
    return new FolderWatcher(config, files, store, runner, this, clock);
  }

  /** One round; a second passes. */
  FolderWatcher.Round pass() throws InterruptedException {
    now = now.plusSeconds(1);
    return watcher.pass();
  }

  /** Rounds until nothing is left to do. */
  void finish() throws InterruptedException, IOException {
    for (int round = 0; round < 400; round++) {
      if (pass().open() == 0 && round > 4) {
        return;
      }
    }
    throw new AssertionError(
        "never ends: %s, told %s, warned %s".formatted(left(), last(told), last(warnings)));
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - 10), lines.size());
  }

  void passes(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      pass();
    }
  }

  Path put(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Files below a folder, as paths relative to it, with {@code /} between the names. */
  static List<String> below(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile)
          .map(file -> place.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  List<String> files() throws IOException {
    return below(folder);
  }

  /** Scans without notes in one of the boxes. */
  List<Path> scansIn(String box) throws IOException {
    Path place = folder.resolve(box);
    return below(place).stream()
        .filter(name -> !name.endsWith(Outbox.RECEIPT) && !name.endsWith(Outbox.REASON))
        .map(place::resolve)
        .toList();
  }

  /** Files that the station should have taken, but has not. */
  List<String> left() throws IOException {
    return files().stream()
        .filter(name -> !name.startsWith(Outbox.SENT) && !name.startsWith(Outbox.RETURNED))
        .filter(name -> !FileNames.isLeftAlone(name))
        .toList();
  }

  @Override
  public void imported(Job job) {}

  @Override
  public void placed(Job job, String place) {}

  @Override
  public void withdrawn(Job job) {}

  @Override
  public void tell(Message event) {
    told.add(event.in(Language.VIETNAMESE));
  }

  @Override
  public void warn(String subject, Message fault) {
    warnings.add(fault.in(Language.VIETNAMESE));
  }

  @Override
  public void clear(String subject) {}

  @Override
  public void progress(String fileName, long sent, long size) {}

  @Override
  public void close() throws IOException {
    calls.close();
    service.close();
    fileSystem.close();
  }
}
