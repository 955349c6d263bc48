package vn.sohoa.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.cli.UsageChecks;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.config.WatchedFolder;
import vn.sohoa.station.folder.FileNames;
import vn.sohoa.station.follow.Follower;
import vn.sohoa.station.send.FileSending;
import vn.sohoa.station.send.Reporter;

/** The command {@code sohoa station send}. */
@Command(
    name = "send",
    description = {
      "Send files and wait until each has its receipt. They stay where they are; receipts and"
          + " reasons are written beside them. With --batch they are a batch with a receipt of"
          + " its own.",
      "",
      "The same command again goes on where it was, and does not send a file twice."
    })
public final class SendCommand implements Callable<Integer> {
  private static final int MOST_MINUTES = 24 * 60;

  @Spec CommandSpec spec;
  @Mixin ConfigOption config;
  @Mixin BatchOptions batch;

  @Option(
      names = "--folder",
      paramLabel = "NAME",
      description =
          "Name of the watched folder whose metadata the files are sent with; needed if the"
              + " configuration has several.")
  @Nullable String folder;

  @Option(
      names = "--no-wait",
      description =
          "End when all files are sent, without waiting until the service has read them and told"
              + " which pages are scanned badly.")
  boolean noWait;

  @Option(
      names = "--wait",
      paramLabel = "MINUTES",
      description = "Longest wait until the files are read (default: ${DEFAULT-VALUE}).")
  int wait = 5;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scans.")
  List<Path> scans = List.of();

  @Override
  public Integer call() throws IOException {
    for (Path scan : scans) {
      UsageChecks.require(
          spec, Files.isRegularFile(scan) && Files.size(scan) > 0, "no file with content: " + scan);
      UsageChecks.require(
          spec, FileNames.isScan(scan.toString()), "neither PDF, TIFF, JPEG nor PNG: " + scan);
    }
    batch.check(spec);
    UsageChecks.require(spec, wait >= 0 && wait <= MOST_MINUTES, "--wait must be 0 to 1440");
    return config.run(spec, this::send);
  }

  private int send(StationConfig settings) throws IOException, InterruptedException {
    WatchedFolder preset = preset(settings);
    Reporter reporter = DeskReporter.of(spec.commandLine().getOut(), settings.language());
    try (Desk desk = new Desk(settings, settings.queue().resolve("send"), reporter)) {
      boolean isSent =
          batch.isBatch
              ? desk.batches(settings.language(), reporter)
                  .send(sendable(), preset.preset(), batch.label())
              : send(desk, preset, reporter);
      awaitReading(desk.follower(), reporter);
      return isSent ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  /** Receipts of earlier batches are beside the scans. */
  private List<Path> sendable() {
    return scans.stream().filter(scan -> !FileNames.isReceipt(scan.toString())).toList();
  }

  private boolean send(Desk desk, WatchedFolder preset, Reporter reporter)
      throws IOException, InterruptedException {
    FileSending sending = new FileSending(desk.files(), desk.store(), desk.runner(), reporter);
    for (Path scan : sendable()) {
      sending.add(scan, preset.preset());
    }
    return sending.run();
  }

  /** Pages that are scanned badly are told meanwhile. */
  private void awaitReading(Follower follower, Reporter reporter) throws InterruptedException {
    int unread = follower.awaitJudged(Duration.ZERO);
    if (!noWait && unread > 0) {
      reporter.tell(Message.of("station.rescan.waiting", unread));
      unread = follower.awaitJudged(Duration.ofMinutes(wait));
    }
    if (unread > 0) {
      reporter.tell(Message.of("station.rescan.still-waiting", unread));
    }
  }

  private WatchedFolder preset(StationConfig settings) {
    List<WatchedFolder> folders = settings.folders();
    Optional<WatchedFolder> found =
        folder == null && folders.size() == 1
            ? Optional.of(folders.getFirst())
            : folders.stream().filter(one -> one.name().equals(folder)).findFirst();
    UsageChecks.require(
        spec,
        found.isPresent(),
        "--folder must be one of "
            + folders.stream().map(WatchedFolder::name).collect(Collectors.joining(", ")));
    return found.orElseThrow();
  }
}
