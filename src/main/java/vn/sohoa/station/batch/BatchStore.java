package vn.sohoa.station.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Records;

/** The batch of a queue that is not finished; there is one at most. */
public final class BatchStore {
  private static final int VERSION = 1;
  private static final String ONLY = "batch";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Records records;

  /**
   * @param queue folder of the queue
   */
  public BatchStore(DeskFiles files, Path queue) {
    this.records = new Records(files, queue.resolve("lo-quet"));
  }

  /** Returns how many files are in the batch that is not finished; 0 if there is none. */
  public int files() throws IOException {
    return load().map(plan -> plan.files().size()).orElse(0);
  }

  /**
   * @throws IOException if it cannot be read: a second batch must not be opened in its place
   */
  Optional<BatchPlan> load() throws IOException {
    Records.Contents<BatchPlan> contents = records.load(BatchStore::read);
    if (!contents.damaged().isEmpty()) {
      throw new IOException("damaged record of a batch: " + contents.damaged().getFirst());
    }
    return contents.records().stream().findFirst();
  }

  BatchPlan save(BatchPlan plan) throws IOException {
    records.save(ONLY, write(plan));
    return plan;
  }

  void delete() throws IOException {
    records.delete(ONLY);
  }

  private static byte[] write(BatchPlan plan) throws IOException {
    ObjectNode json = JSON.createObjectNode().put("version", VERSION);
    json.put("idempotencyKey", plan.idempotencyKey()).put("manifest", plan.manifest());
    json.put("folder", plan.folder()).put("queued", plan.isQueued());
    plan.batchId().ifPresent(id -> json.put("batchId", id));
    ArrayNode files = json.putArray("files");
    for (BatchPlan.PlannedFile file : plan.files()) {
      ObjectNode one = files.addObject();
      one.put("path", file.path()).put("fileName", file.fileName()).put("sha256", file.sha256());
      one.put("size", file.size()).put("modified", file.modified());
      one.put("metadata", file.metadata());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static BatchPlan read(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    if (json.path("version").asInt() != VERSION) {
      throw new IOException("no record of version " + VERSION);
    }
    try {
      return plan(json);
    } catch (IllegalArgumentException e) {
      throw new IOException("damaged record", e);
    }
  }

  private static BatchPlan plan(JsonNode json) {
    List<BatchPlan.PlannedFile> files = new ArrayList<>();
    for (JsonNode file : json.required("files")) {
      files.add(
          new BatchPlan.PlannedFile(
              file.required("path").asText(),
              file.required("fileName").asText(),
              file.required("sha256").asText(),
              file.required("size").asLong(),
              file.required("modified").asLong(),
              file.required("metadata").asText()));
    }
    return new BatchPlan(
        json.required("idempotencyKey").asText(),
        json.required("manifest").asText(),
        files,
        json.required("folder").asText(),
        Optional.ofNullable(json.get("batchId")).map(JsonNode::asText),
        json.required("queued").asBoolean());
  }
}
