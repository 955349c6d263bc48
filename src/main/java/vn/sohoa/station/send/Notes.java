package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobState;
import vn.sohoa.station.queue.Refusal;

/** What is written beside finished files: receipts as JSON, reasons as text. */
final class Notes {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The editor of Windows 7 takes a text without it for one in the old encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InstantSource clock;

  Notes(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param hasFile whether the file is still there
   */
  byte[] of(Job job, boolean hasFile) throws IOException {
    return job.state() == JobState.SENT ? receipt(job, hasFile) : reason(job, hasFile);
  }

  private byte[] receipt(Job job, boolean hasFile) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("file", job.fileName()).put("sentFrom", job.path());
    json.put("size", job.content().size()).put("sha256", job.content().sha256().orElse(""));
    json.put("finishedAt", now()).put("idempotencyKey", job.idempotencyKey());
    if (!hasFile) {
      json.put("note", Language.VIETNAMESE.text("station.note.gone"));
    }
    json.set("receipt", JSON.readTree(job.receipt().orElseThrow()));
    json.set("metadata", JSON.readTree(job.metadata()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private byte[] reason(Job job, boolean hasFile) {
    Refusal refusal = job.refusal().orElseThrow();
    List<String> lines = new ArrayList<>();
    for (Language language : Language.values()) {
      lines.add(Message.of("station.note.returned", job.fileName(), now()).in(language));
      lines.add(refusal.reason().in(language));
      lines.add(language.text("station.note.advice." + refusal.cause()));
      if (!hasFile) {
        lines.add(language.text("station.note.gone"));
      }
      lines.add("");
    }
    return (BYTE_ORDER_MARK + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
  }

  private String now() {
    return clock
        .instant()
        .atZone(ZoneId.systemDefault())
        .toOffsetDateTime()
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  /** Returns the docCode of the document that the service has made of a file. */
  String documentOf(Job job) throws IOException {
    return JSON.readTree(job.receipt().orElse("{}")).path("docCode").asText();
  }
}
