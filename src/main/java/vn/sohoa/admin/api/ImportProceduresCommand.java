package vn.sohoa.admin.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.cli.UsageChecks;

/** The command {@code sohoa admin import-procedures}. */
@Command(name = "import-procedures", description = "Import a catalogue of procedures.")
public final class ImportProceduresCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ServiceOptions service;

  @Parameters(
      paramLabel = "FILE",
      description = "The catalogue; its name ends in .csv, .xlsx or .json.")
  Path file;

  @Override
  public Integer call() throws IOException {
    String extension =
        UsageChecks.requireExtension(spec, "FILE", file, List.of("csv", "xlsx", "json"));
    try (ApiClient client = service.connect()) {
      String answer =
          client.sendForText(
              client
                  .post("/procedures:import", BodyPublishers.ofFile(file))
                  .header("Content-Type", MediaTypes.of(extension)));
      spec.commandLine().getOut().println(answer);
    }
    return ExitCode.OK;
  }
}
