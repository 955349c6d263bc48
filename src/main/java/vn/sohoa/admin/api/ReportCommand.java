package vn.sohoa.admin.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.sohoa.cli.UsageChecks;

/** The command {@code sohoa admin report}. */
@Command(name = "report", description = "Write the monthly report to a file.")
public final class ReportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ServiceOptions service;

  @Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      description = "Month to report.")
  YearMonth month;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "File to write; its extension selects the format: pdf, xlsx or json.")
  Path out;

  @Override
  public Integer call() throws IOException {
    String format =
        UsageChecks.requireExtension(spec, "--out", out, List.of("pdf", "xlsx", "json"));
    try (ApiClient client = service.connect()) {
      String path = "/reports/monthly?month=%s&format=%s".formatted(month, format);
      Files.write(out, client.send(client.get(path)));
    }
    spec.commandLine().getOut().println(out);
    return ExitCode.OK;
  }
}
