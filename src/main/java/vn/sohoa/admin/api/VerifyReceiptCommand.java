package vn.sohoa.admin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.batch.Jws;

/** The command {@code sohoa admin verify-receipt}. */
@Command(
    name = "verify-receipt",
    description = {
      "Verify the receipt of a batch, without the service. The exit code is 1 if the installation"
          + " with these keys has not signed it, or what it says to read is not what was signed.",
      "",
      "Keep the answer of GET /receipt-keys where you keep receipts."
    })
public final class VerifyReceiptCommand implements Callable<Integer> {
  private final ObjectMapper json = new ObjectMapper();

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The receipt as JSON, as the service gave it.")
  Path receipt;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      required = true,
      description = "The public keys of the installation: the answer of GET /receipt-keys.")
  Path keys;

  @Override
  public Integer call() throws IOException {
    JsonNode sent = json.readTree(receipt.toFile());
    Optional<JsonNode> signed = signed(sent.path("jws").asText());
    if (signed.isEmpty()) {
      return fail("not signed by the installation with these keys");
    }
    if (!signed.get().equals(sent.path("receipt"))) {
      return fail("signed, but what it says to read was changed");
    }
    tell(signed.get());
    return ExitCode.OK;
  }

  private Optional<JsonNode> signed(String jws) throws IOException {
    for (JsonNode key : json.readTree(keys.toFile()).path("keys")) {
      Optional<String> payload = Jws.verify(jws, Jws.publicKey(key.path("x").asText()));
      if (payload.isPresent()) {
        return parse(payload.get());
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> parse(String payload) {
    try {
      return Optional.of(json.readTree(payload));
    } catch (JsonProcessingException noReceipt) {
      return Optional.empty();
    }
  }

  private int fail(String why) {
    spec.commandLine().getErr().println(receipt + ": " + why);
    spec.commandLine().getErr().flush();
    return ExitCode.SOFTWARE;
  }

  private void tell(JsonNode signed) {
    JsonNode batch = signed.path("batch");
    JsonNode counts = batch.path("counts");
    spec.commandLine()
        .getOut()
        .println(
            "batch %s, closed %s: files %s/%s, pages %s/%s%s"
                .formatted(
                    batch.path("batchId").asText(),
                    batch.path("closedAt").asText(),
                    counts.path("arrivedFiles"),
                    counts.path("declaredFiles"),
                    counts.path("countedPages"),
                    counts.path("declaredPages"),
                    incomplete(signed)));
    spec.commandLine().getOut().flush();
  }

  private static String incomplete(JsonNode signed) {
    StringBuilder lines = new StringBuilder();
    StreamSupport.stream(signed.path("files").spliterator(), false)
        .filter(file -> !file.path("result").asText().equals("COMPLETE"))
        .forEach(
            file ->
                lines
                    .append(System.lineSeparator())
                    .append(file.path("result").asText())
                    .append(' ')
                    .append(file.path("name").asText()));
    return lines.toString();
  }
}
