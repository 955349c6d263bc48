package vn.sohoa.station;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.sohoa.station.config.StationConfig;
import vn.sohoa.station.config.WatchedFolder;

/** The command {@code sohoa station doctor}. */
@Command(
    name = "doctor",
    description = {
      "Check clock, network, access key, free disk space and the rights of the folders.",
      "",
      "The exit code is 1 if anything keeps the station from sending."
    })
public final class DoctorCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ConfigOption config;

  @Override
  public Integer call() throws IOException {
    return config.run(spec, this::check);
  }

  private int check(StationConfig settings) throws IOException, InterruptedException {
    List<Check> checks = ServiceChecks.of(settings);
    checks.add(LocalChecks.names(settings.queue().getFileSystem()));
    checks.add(LocalChecks.key(settings.keyFile()));
    checks.add(LocalChecks.queue(settings.queue()));
    for (WatchedFolder folder : settings.folders()) {
      checks.addAll(LocalChecks.folder(folder.path()));
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Check check : checks) {
      out.println(check.in(settings.language()));
    }
    out.flush();
    return checks.stream().anyMatch(Check::isFatal) ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
