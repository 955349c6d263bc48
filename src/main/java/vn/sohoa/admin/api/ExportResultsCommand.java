package vn.sohoa.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code sohoa admin export-results}. */
@Command(
    name = "export-results",
    description = {
      "Write the attested results as entries of the national store: entries.ndjson, one entry a"
          + " line, and the file of each entry by its name. Files that are there already with the"
          + " right content are left as they are, so that the command can be repeated.",
      "",
      "Results whose entry lacks something are listed and left out. The exit code is 1 if a file"
          + " could not be written; entries.ndjson is then left as it was."
    })
public final class ExportResultsCommand implements Callable<Integer> {
  private static final String PATH = "/exports/results?limit=200";

  private final ObjectMapper json = new ObjectMapper();

  @Spec CommandSpec spec;
  @Mixin ServiceOptions service;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to write to; it is created.")
  Path out;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only results that were attested on this day, as YYYY-MM-DD, or later.")
  @Nullable LocalDate since;

  @Option(names = "--dossier", paramLabel = "CODE", description = "Only results of this dossier.")
  @Nullable String dossier;

  private int written;
  private int skipped;
  private int incomplete;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    try (ApiClient client = service.connect();
        var entries = new ExportFolder.Lines(out.resolve("entries.ndjson"))) {
      var folder = new ExportFolder(out, client);
      String cursor = "";
      do {
        JsonNode page = json.readTree(client.send(client.get(PATH + filters() + cursor)));
        for (JsonNode result : page.path("items")) {
          export(result, folder, entries);
        }
        cursor = page.path("next").isTextual() ? "&cursor=" + encoded(page.path("next")) : "";
      } while (!cursor.isEmpty());
      entries.finish();
    }
    tell(
        "%d entries, %d files written, %d there already; %d results are incomplete"
            .formatted(written + skipped, written, skipped, incomplete));
    return ExitCode.OK;
  }

  private void export(JsonNode result, ExportFolder folder, ExportFolder.Lines entries)
      throws IOException {
    String docCode = result.path("docCode").asText();
    if (result.path("state").asText().equals("SENT_AND_ENDED")) {
      return;
    }
    if (!result.path("missing").isEmpty()) {
      incomplete++;
      tell("INCOMPLETE " + docCode + ": " + names(result.path("missing")));
      return;
    }
    if (folder.fetch(docCode, result.path("file"))) {
      written++;
    } else {
      skipped++;
    }
    entries.add(json.writeValueAsString(result.path("entry")));
  }

  private String filters() {
    return (since == null ? "" : "&attestedFrom=" + since)
        + (dossier == null ? "" : "&dossier=" + URLEncoder.encode(dossier, StandardCharsets.UTF_8));
  }

  private static String encoded(JsonNode cursor) {
    return URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8);
  }

  private static String names(JsonNode missing) {
    return StreamSupport.stream(missing.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private void tell(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
