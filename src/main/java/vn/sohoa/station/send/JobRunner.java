package vn.sohoa.station.send;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sohoa.message.Message;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobState;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.queue.Records;

/** Works on the jobs of a queue, one after the other, and decides when one is tried again. */
public final class JobRunner {
  /** Subject of warnings about the service: such a warning needs no name. */
  private static final String SERVICE = "";

  private final JobStore store;
  private final FileSystem fileSystem;
  private final Outbox outbox;
  private final Sender sender;
  private final Finisher finisher;
  private final Notes notes;
  private final Reporter reporter;
  private final Waits waits;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  private int returned;

  /** Files that are gone although the service has them, and how often they were looked for. */
  private final Map<String, Integer> missing = new HashMap<>();

  /**
   * @param fileSystem of the files and folders
   * @param chunk most bytes of a request
   * @param sent is told what was sent
   */
  public JobRunner(
      DeskFiles files,
      FileSystem fileSystem,
      JobStore store,
      ServiceClient service,
      Reporter reporter,
      InstantSource clock,
      int chunk,
      SentFiles sent) {
    this.store = store;
    this.fileSystem = fileSystem;
    this.reporter = reporter;
    this.outbox = new Outbox(files);
    this.notes = new Notes(clock);
    this.waits = new Waits(clock);
    this.sender = new Sender(files, fileSystem, store, service, reporter, chunk);
    this.finisher = new Finisher(files, fileSystem, store, outbox, notes, sent);
  }

  /** Loads the queue; nobody else may use it. */
  public void load() throws IOException {
    store.removeLeftovers();
    Records.Contents<Job> contents = store.load();
    for (String damaged : contents.damaged()) {
      store.putAside(damaged);
      reporter.warn(damaged, Message.of("station.fault.record", damaged));
    }
    for (Job job : contents.records()) {
      jobs.put(job.id(), job);
      if (job.target().isPresent()) {
        outbox.reserve(fileSystem.getPath(job.target().get()));
      }
    }
  }

  public Collection<Job> jobs() {
    return List.copyOf(jobs.values());
  }

  /** Takes a job in, or a job's new state, and stores it. */
  public void put(Job job) throws IOException {
    store.save(job);
    jobs.put(job.id(), job);
    missing.remove(job.id());
  }

  /** Returns how many files were refused since the start. */
  public int returned() {
    return returned;
  }

  /** Returns in how many rounds the file of a job was not found; 0 if it was. */
  public int roundsMissing(Job job) {
    return missing.getOrDefault(job.id(), 0);
  }

  /**
   * Works on all jobs whose time has come.
   *
   * @param eligible the others are left as they are
   * @param lost is told the paths of files that have to be looked at anew
   * @return whether any job has got on
   */
  public boolean work(Predicate<Job> eligible, LostFiles lost) throws InterruptedException {
    boolean moved = false;
    for (Job job : jobs()) {
      boolean isServed = job.state() == JobState.SENT || job.state() == JobState.REFUSED;
      if (eligible.test(job) && waits.isDue(job.id()) && (isServed || !waits.isPaused())) {
        moved |= work(job, lost);
      }
    }
    return moved;
  }

  /** Gets paths of files that changed or disappeared before they were sent. */
  @FunctionalInterface
  public interface LostFiles {
    void lost(Path file);
  }

  private boolean work(Job first, LostFiles lost) throws InterruptedException {
    Job job = first;
    boolean moved = false;
    try {
      while (true) {
        Optional<Job> next = step(job);
        moved = true;
        waits.progressed(job.id());
        reporter.clear(job.path());
        if (next.isEmpty()) {
          return true;
        }
        JobState before = job.state();
        job = next.get();
        jobs.put(job.id(), job);
        if (before != JobState.WAITING && job.state() == JobState.WAITING) {
          // The service has lost the upload; it may do so again.
          waits.retry(job.id(), Optional.empty());
          return true;
        }
      }
    } catch (ServiceException e) {
      postpone(job, e);
    } catch (FileLostException e) {
      lose(job, e, lost);
    } catch (IOException e) {
      retryLater(job, Faults.of(e));
    }
    return moved;
  }

  private Optional<Job> step(Job job)
      throws ServiceException, FileLostException, IOException, InterruptedException {
    if (job.state() != JobState.SENT && job.state() != JobState.REFUSED) {
      Job next = sender.step(job);
      waits.resume();
      reporter.clear(SERVICE);
      return Optional.of(next);
    }
    Optional<Job> next = finisher.step(job);
    if (next.isEmpty()) {
      end(job);
    }
    return next;
  }

  private void end(Job job) throws IOException {
    jobs.remove(job.id());
    missing.remove(job.id());
    waits.progressed(job.id());
    if (job.state() == JobState.REFUSED) {
      returned++;
    }
    if (job.state() == JobState.SENT) {
      reporter.tell(Message.of("station.told.sent", job.fileName(), notes.documentOf(job)));
    } else {
      reporter.tell(Message.of("station.told.returned", job.fileName()));
      reporter.tell(job.refusal().orElseThrow().reason());
    }
  }

  private void postpone(Job job, ServiceException e) {
    if (e.remedy() == ServiceException.Remedy.PAUSE) {
      waits.pause(e.retryAfter());
      reporter.warn(SERVICE, e.reason());
    } else {
      waits.retry(job.id(), e.retryAfter());
      reporter.warn(job.path(), e.reason());
    }
    remember(job, e.reason());
  }

  private void retryLater(Job job, Message why) {
    waits.retry(job.id(), Optional.empty());
    reporter.warn(job.path(), why);
    remember(job, why);
  }

  /** The queue says why a file does not get on; if it cannot be written, the desk is told. */
  private void remember(Job job, Message why) {
    Job blocked = job.blockedBy(why);
    if (blocked.equals(job)) {
      return;
    }
    try {
      store.save(blocked);
      jobs.put(job.id(), blocked);
    } catch (IOException e) {
      reporter.warn("queue", Faults.of(e));
    }
  }

  private void lose(Job job, FileLostException e, LostFiles lost) throws InterruptedException {
    if (e.loss() == FileLostException.Loss.GONE_AFTER_IMPORT) {
      missing.merge(job.id(), 1, Integer::sum);
      return;
    }
    try {
      sender.giveUp(job);
    } catch (ServiceException unreachable) {
      // The service forgets uploads by itself after some days.
      reporter.warn(SERVICE, unreachable.reason());
    }
    try {
      store.delete(job);
      jobs.remove(job.id());
      waits.progressed(job.id());
      lost.lost(fileSystem.getPath(job.path()));
      reporter.tell(Message.of("station.told.lost." + e.loss(), job.fileName()));
    } catch (IOException failure) {
      retryLater(job, Faults.of(failure));
    }
  }

  /** Writes the receipt of a file that is gone for good. */
  public void finishWithoutFile(Job job) {
    try {
      finisher.stepWithoutFile(job);
      end(job);
    } catch (IOException e) {
      retryLater(job, Faults.of(e));
    }
  }
}
