package vn.sohoa.station.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The folder with the records of a queue. */
public final class JobStore {
  private static final String RECORD = ".json";
  private static final String DAMAGED = ".damaged";
  private static final String KNOWN = ".folder";

  private final DeskFiles files;
  private final Path folder;
  private long order;

  /**
   * @param folder is created if it is missing; on a disk of this computer
   */
  public JobStore(DeskFiles files, Path folder) throws IOException {
    this.files = files;
    this.folder = folder;
    files.createFolders(folder);
  }

  /** Records as they were read; {@code damaged} are the names of those that nobody can read. */
  public record Contents(List<Job> jobs, List<String> damaged) {}

  /**
   * Makes sure that nobody else works on the queue until the channel is closed or the process ends.
   *
   * @return empty if somebody does
   */
  public Optional<FileChannel> lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  /** The lock is released with its channel. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Returns what tells a new job from all others. */
  public Job.Identity next() {
    order++;
    return new Job.Identity(UUID.randomUUID().toString(), order, "station-" + UUID.randomUUID());
  }

  /** Stores a job durably, instead of its earlier state. */
  public void save(Job job) throws IOException {
    files.write(file(job), JobJson.write(job));
  }

  public void delete(Job job) throws IOException {
    files.delete(file(job));
  }

  private Path file(Job job) {
    return folder.resolve(job.id() + RECORD);
  }

  /** Reads all jobs in the order of their creation. */
  public Contents load() throws IOException {
    List<Job> jobs = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    for (Path file : files.list(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(DAMAGED)) {
        damaged.add(name);
      } else if (name.endsWith(RECORD)) {
        read(file).ifPresentOrElse(jobs::add, () -> damaged.add(name));
      }
    }
    jobs.sort(Comparator.comparingLong(Job::order).thenComparing(Job::id));
    order = jobs.stream().mapToLong(Job::order).max().orElse(0);
    return new Contents(List.copyOf(jobs), List.copyOf(damaged));
  }

  /** Deletes what a process has left that was killed while it wrote a record. */
  public void removeLeftovers() throws IOException {
    for (Path file : files.list(folder)) {
      if (String.valueOf(file.getFileName()).endsWith(DeskFiles.PARTIAL)) {
        files.delete(file);
      }
    }
  }

  private Optional<Job> read(Path file) throws IOException {
    byte[] bytes = files.read(file);
    try {
      return Optional.of(JobJson.read(bytes));
    } catch (IOException e) {
      // The caller reports it; a disk that lost one record must not stop the others.
      return Optional.empty();
    }
  }

  /** Puts records aside that cannot be read, under names that {@link #load} reports again. */
  public void putAside(String damaged) throws IOException {
    if (!damaged.endsWith(DAMAGED)) {
      files.move(folder.resolve(damaged), folder.resolve(damaged + DAMAGED));
    }
  }

  /** Remembers that a watched folder was there. */
  public void remember(String root) throws IOException {
    files.write(known(root), root.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a watched folder was there before. */
  public boolean remembers(String root) throws IOException {
    return files.attributes(known(root)).isPresent();
  }

  private Path known(String root) {
    String name = HexFormat.of().formatHex(Sha256.digest(root.getBytes(StandardCharsets.UTF_8)));
    return folder.resolve(name + KNOWN);
  }
}
