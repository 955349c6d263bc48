package vn.sohoa.station;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.send.FolderWatcher;
import vn.sohoa.station.send.Reporter;

/** The command {@code sohoa station run}. */
@Command(
    name = "run",
    description = {
      "Watch the folders and send what is put there, until it is stopped. Files that were sent are"
          + " moved to da-gui with their receipt beside them, refused ones to tra-lai with the"
          + " reason.",
      "",
      "It may be killed at any time; the next start goes on where it was."
    })
public final class RunCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ConfigOption config;

  @Option(
      names = "--until-done",
      description =
          "End when no file is left to send; with exit code 1 if the service or the station refused"
              + " any (default: run until stopped).")
  boolean untilDone;

  @Override
  public Integer call() throws IOException {
    return config.run(spec, this::watch);
  }

  private int watch(StationConfig settings) throws IOException, InterruptedException {
    Reporter reporter = DeskReporter.of(spec.commandLine().getOut(), settings.language());
    try (Desk desk = new Desk(settings, settings.queue(), reporter)) {
      FolderWatcher watcher =
          new FolderWatcher(
              settings, desk.files(), desk.store(), desk.runner(), reporter, Clock.systemUTC());
      reporter.tell(
          Message.of("station.told.started", settings.folders().size(), settings.service()));
      while (true) {
        FolderWatcher.Round round = watcher.pass();
        if (untilDone && round.open() == 0) {
          return desk.runner().returned() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
        Thread.sleep(settings.poll());
      }
    }
  }
}
