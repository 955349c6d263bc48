package vn.sohoa.admin.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code sohoa admin rebuild-coverage}. */
@Command(name = "rebuild-coverage", description = "Compute the coverage of all dossiers anew.")
public final class RebuildCoverageCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ServiceOptions service;

  @Override
  public Integer call() throws IOException {
    try (ApiClient client = service.connect()) {
      String answer =
          client.sendForText(client.post("/reports/coverage/rebuild", BodyPublishers.noBody()));
      spec.commandLine().getOut().println(answer);
    }
    return ExitCode.OK;
  }
}
