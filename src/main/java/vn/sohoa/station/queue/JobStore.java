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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The folder with the records of a queue. */
public final class JobStore {
  private static final String KNOWN = ".folder";

  private final DeskFiles files;
  private final Path folder;
  private final Records records;
  private long order;

  /**
   * @param folder is created if it is missing; on a disk of this computer
   */
  public JobStore(DeskFiles files, Path folder) throws IOException {
    this.files = files;
    this.folder = folder;
    this.records = new Records(files, folder);
    files.createFolders(folder);
  }

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
    records.save(job.id(), JobJson.write(job));
  }

  public void delete(Job job) throws IOException {
    records.delete(job.id());
  }

  /** Reads all jobs in the order of their creation. */
  public Records.Contents<Job> load() throws IOException {
    Records.Contents<Job> contents = records.load(JobJson::read);
    List<Job> jobs = new ArrayList<>(contents.records());
    jobs.sort(Comparator.comparingLong(Job::order).thenComparing(Job::id));
    order = jobs.stream().mapToLong(Job::order).max().orElse(0);
    return new Records.Contents<>(jobs, contents.damaged());
  }

  /** Deletes what a process has left that was killed while it wrote a record. */
  public void removeLeftovers() throws IOException {
    records.removeLeftovers();
  }

  /** Puts records aside that cannot be read, under names that {@link #load} reports again. */
  public void putAside(String damaged) throws IOException {
    records.putAside(damaged);
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
    return folder.resolve(Records.keyOf(root) + KNOWN);
  }
}
