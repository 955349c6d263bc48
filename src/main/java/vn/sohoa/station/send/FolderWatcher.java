package vn.sohoa.station.send;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.Preset;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.config.WatchedFolder;
import vn.sohoa.station.folder.FileNames;
import vn.sohoa.station.folder.FolderScan;
import vn.sohoa.station.folder.SeenFile;
import vn.sohoa.station.folder.SettleWatch;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobState;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.queue.Refusal;
import vn.sohoa.station.queue.Sha256;

/** Takes the files of watched folders into the queue, and has them sent. */
public final class FolderWatcher {
  /** A file that was renamed between two entries of a listing is in the next one. */
  private static final int ROUNDS = 2;

  private final List<WatchedFolder> folders;
  private final DeskFiles files;
  private final FileSystem fileSystem;
  private final JobStore store;
  private final JobRunner runner;
  private final Reporter reporter;
  private final InstantSource clock;
  private final FolderScan scan;
  private final SettleWatch settleWatch;
  private final FolderPresence presence;

  public FolderWatcher(
      StationConfig config,
      DeskFiles files,
      JobStore store,
      JobRunner runner,
      Reporter reporter,
      InstantSource clock) {
    this.folders = config.folders();
    this.files = files;
    this.fileSystem = config.queue().getFileSystem();
    this.store = store;
    this.runner = runner;
    this.reporter = reporter;
    this.clock = clock;
    this.scan = new FolderScan(files, config.ignored());
    this.settleWatch = new SettleWatch(config.settle());
    this.presence = new FolderPresence(files, store, reporter);
  }

  /**
   * Looks at all folders once, and works on all jobs whose time has come.
   *
   * @return what is still to be done
   */
  public Round pass() throws InterruptedException {
    Set<Path> absent = new HashSet<>();
    List<SeenFile> seen = look(absent);
    Set<Path> known = pathsOfJobs();
    settleWatch.settled(seen, clock.instant()).stream()
        .filter(file -> !known.contains(file.path()))
        .sorted(Comparator.comparing(SeenFile::path))
        .forEach(this::take);
    closeMissing(seen, absent);
    boolean moved = runner.work(job -> isPresent(job, absent), settleWatch::forget);
    int unsettled = (int) seen.stream().filter(file -> !known.contains(file.path())).count();
    return new Round(moved, unsettled + runner.jobs().size() + absent.size());
  }

  /**
   * A look at the folders.
   *
   * @param moved whether any file has got on
   * @param open number of files that are not finished, or were not a moment ago, and of folders
   *     that are not there
   */
  public record Round(boolean moved, int open) {}

  private List<SeenFile> look(Set<Path> absent) {
    List<SeenFile> seen = new ArrayList<>();
    for (WatchedFolder folder : folders) {
      try {
        if (presence.isThere(folder.path())) {
          seen.addAll(scan.look(folder));
          reporter.clear(folder.path().toString());
          continue;
        }
      } catch (IOException e) {
        reporter.warn(folder.path().toString(), Faults.of(e));
      }
      absent.add(folder.path());
    }
    return seen;
  }

  private Set<Path> pathsOfJobs() {
    Set<Path> paths = new HashSet<>();
    runner.jobs().forEach(job -> paths.add(fileSystem.getPath(job.path())));
    return paths;
  }

  private boolean isPresent(Job job, Set<Path> absent) {
    return job.root().map(fileSystem::getPath).filter(absent::contains).isEmpty();
  }

  private void take(SeenFile file) {
    if (!fileSystem.getPath(file.path().toString()).equals(file.path())) {
      // Bytes that are no text, e.g. of an old encoding: the queue could not name the file.
      reporter.warn(file.path().toString(), Message.of("station.fault.name"));
      return;
    }
    try {
      Optional<Job> renamed = renamed(file);
      runner.put(
          renamed.isPresent() ? renamed.get().renamed(file.path().toString()) : newJob(file));
      reporter.clear(file.path().toString());
    } catch (IOException e) {
      reporter.warn(file.path().toString(), Faults.of(e));
    }
  }

  /** Finds the job whose file has got this name since the service was asked to import it. */
  private Optional<Job> renamed(SeenFile file) throws IOException {
    for (Job job : runner.jobs()) {
      boolean isImported = job.state() == JobState.IMPORTING || job.state() == JobState.SENT;
      if (isImported
          && job.content().size() == file.content().size()
          && files.attributes(fileSystem.getPath(job.path())).isEmpty()
          && !isMovedAlready(job)
          && job.content().hasDigest(Sha256.of(files, file.path()))) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }

  private boolean isMovedAlready(Job job) throws IOException {
    return job.target().isPresent()
        && files.attributes(fileSystem.getPath(job.target().get())).isPresent();
  }

  private Job newJob(SeenFile file) {
    String name = Normalizer.normalize(file.name(), Normalizer.Form.NFC);
    Preset preset = file.folder().presetOf(file.parents());
    Optional<String> parent = file.parents().reversed().stream().findFirst();
    Job job =
        Job.waiting(
            store.next(),
            Optional.of(file.folder().path().toString()),
            file.path().toString(),
            name,
            file.content(),
            preset.metadata(parent, FileNames.stem(name)));
    if (!FileNames.isScan(name)) {
      return returned(job, Message.of("station.refused.type"));
    }
    return preset.needsSubFolder() && parent.isEmpty()
        ? returned(job, Message.of("station.refused.sub-folder"))
        : job;
  }

  private static Job returned(Job job, Message reason) {
    return job.refused(new Refusal(Refusal.Cause.STATION, reason), job.path());
  }

  /**
   * Files that are gone after the service has imported them were deleted, unless a file that is not
   * known yet may be the same with another name.
   */
  private void closeMissing(List<SeenFile> seen, Set<Path> absent) {
    Set<Path> known = pathsOfJobs();
    for (Job job : runner.jobs()) {
      boolean mayBeRenamed =
          seen.stream()
              .anyMatch(
                  file ->
                      !known.contains(file.path())
                          && file.content().size() == job.content().size());
      if (runner.roundsMissing(job) >= ROUNDS && isPresent(job, absent) && !mayBeRenamed) {
        runner.finishWithoutFile(job);
      }
    }
  }
}
