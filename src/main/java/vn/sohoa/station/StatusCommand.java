package vn.sohoa.station;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.batch.BatchStore;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.config.WatchedFolder;
import vn.sohoa.station.folder.FolderScan;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.follow.Follower;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobState;
import vn.sohoa.station.queue.JobStore;

/** The command {@code sohoa station status}. */
@Command(
    name = "status",
    description = {
      "Show what waits, what was sent and what was refused. Sends nothing and asks nobody.",
      "",
      "The exit code is 1 if a file does not get on, or the agent does not run although files wait."
    })
public final class StatusCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ConfigOption config;

  @Override
  public Integer call() throws IOException {
    return config.run(spec, this::show);
  }

  private int show(StationConfig settings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Language language = settings.language();
    DeskFiles files = new DeskFiles();
    boolean isRunning = isRunning(new JobStore(files, settings.queue()));
    out.println(language.text(isRunning ? "station.status.running" : "station.status.stopped"));
    List<Job> jobs = new ArrayList<>(jobs(files, settings.queue()));
    jobs.addAll(jobs(files, settings.queue().resolve("send")));
    int waiting = 0;
    for (WatchedFolder folder : settings.folders()) {
      waiting += show(folder, new FolderScan(files, settings.ignored()), language, out);
    }
    for (JobState state : JobState.values()) {
      long count = jobs.stream().filter(job -> job.state() == state).count();
      out.println(language.text("station.status.state." + state, Long.toString(count)));
    }
    int followed =
        Follower.count(files, settings.queue())
            + Follower.count(files, settings.queue().resolve("send"));
    out.println(language.text("station.status.followed", Integer.toString(followed)));
    int inBatch = new BatchStore(files, settings.queue().resolve("send")).files();
    if (inBatch > 0) {
      out.println(language.text("station.status.batch", Integer.toString(inBatch)));
    }
    boolean isStuck =
        settings.folders().stream().anyMatch(folder -> !Files.isDirectory(folder.path()));
    for (Job job : jobs) {
      isStuck |= job.fault().isPresent();
      job.fault().ifPresent(fault -> out.println("! " + job.path() + ": " + fault.in(language)));
    }
    out.flush();
    boolean isIdle = !isRunning && (waiting > 0 || !jobs.isEmpty());
    return isStuck || isIdle ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static boolean isRunning(JobStore store) throws IOException {
    Optional<FileChannel> lock = store.lock();
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  private static List<Job> jobs(DeskFiles files, Path queue) throws IOException {
    return files.attributes(queue).isPresent()
        ? new JobStore(files, queue).load().records()
        : List.of();
  }

  /** Returns the number of files that wait. */
  private static int show(WatchedFolder folder, FolderScan scan, Language language, PrintWriter out)
      throws IOException {
    if (!Files.isDirectory(folder.path())) {
      out.println("! " + folder.path() + ": " + language.text("station.fault.no-folder"));
      return 0;
    }
    int waiting = scan.look(folder).size();
    out.println(
        Message.of(
                "station.status.folder",
                folder.name(),
                folder.path(),
                waiting,
                count(folder.path().resolve(Outbox.SENT), Outbox.RECEIPT),
                count(folder.path().resolve(Outbox.RETURNED), Outbox.REASON))
            .in(language));
    return waiting;
  }

  private static long count(Path box, String suffix) throws IOException {
    if (!Files.isDirectory(box)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(box)) {
      return all.filter(file -> file.toString().endsWith(suffix)).count();
    }
  }
}
