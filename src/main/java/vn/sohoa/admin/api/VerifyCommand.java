package vn.sohoa.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code sohoa admin verify}. */
@Command(
    name = "verify",
    description = {
      "Read all stored files of all documents and compare them with their SHA-256. Damaged and"
          + " missing ones are listed with the documents they belong to, and the exit code is 1.",
      "",
      "Files that no document refers to are listed as orphans."
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String PATH = "/scrubs";

  @Spec CommandSpec spec;
  @Mixin ServiceOptions service;

  @Option(
      names = "--collect",
      description =
          "Delete orphans that are older than sohoa.scrub.orphan-age (default: list them).")
  boolean collect;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var json = new ObjectMapper();
    try (ApiClient client = service.connect()) {
      JsonNode scrub =
          json.readTree(
              client.send(
                  client.post(
                      PATH + "?orphans=" + (collect ? "DELETE" : "LIST"),
                      BodyPublishers.noBody())));
      String address = PATH + "/" + scrub.path("id").asText();
      while (scrub.path("state").asText().equals("RUNNING")) {
        Thread.sleep(POLL);
        scrub = json.readTree(client.send(client.get(address)));
      }
      print(scrub, spec.commandLine().getOut());
      return isGood(scrub) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static boolean isGood(JsonNode scrub) {
    return scrub.path("state").asText().equals("DONE")
        && scrub.path("damaged").asLong() == 0
        && scrub.path("missing").asLong() == 0;
  }

  private static void print(JsonNode scrub, PrintWriter out) {
    for (JsonNode finding : scrub.path("findings")) {
      out.println(
          "%s %s%s"
              .formatted(
                  finding.path("problem").asText(),
                  finding.path("sha256").asText(),
                  documents(finding)));
    }
    out.println(
        "%s: %d files verified (%d bytes), %d damaged, %d missing, %d orphans, %d of them deleted"
            .formatted(
                scrub.path("state").asText(),
                scrub.path("verified").asLong(),
                scrub.path("bytes").asLong(),
                scrub.path("damaged").asLong(),
                scrub.path("missing").asLong(),
                scrub.path("orphans").asLong(),
                scrub.path("collected").asLong()));
    out.flush();
  }

  private static String documents(JsonNode finding) {
    return StreamSupport.stream(finding.path("documents").spliterator(), false)
        .map(use -> " " + use.path("docCode").asText() + " (" + use.path("use").asText() + ")")
        .collect(Collectors.joining());
  }
}
