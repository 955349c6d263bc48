package vn.sohoa.station;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Batches, as the service has them. Pages are counted when a batch is closed for the second time.
 */
public final class FakeBatches {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLOSE = "/close";
  private static final String RECEIPT = "/receipt";

  /** A batch; {@code arrived} has docCodes by SHA-256. */
  private static final class Batch {
    final JsonNode manifest;
    final Map<String, String> arrived = new LinkedHashMap<>();
    int closings;
    Optional<ObjectNode> receipt = Optional.empty();

    Batch(JsonNode manifest) {
      this.manifest = manifest;
    }
  }

  /** An answer: a receipt or batch as JSON, or the reason of a refusal. */
  record Reply(int status, String body) {}

  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /** Manifests of all batches that were opened. */
  public synchronized List<JsonNode> manifests() {
    return batches.values().stream().map(batch -> batch.manifest).toList();
  }

  public synchronized List<JsonNode> receipts() {
    List<JsonNode> receipts = new ArrayList<>();
    batches.values().forEach(batch -> batch.receipt.ifPresent(receipts::add));
    return receipts;
  }

  synchronized Reply open(String key, JsonNode manifest) {
    String id = keys.computeIfAbsent(key, _ -> "batch-" + (batches.size() + 1));
    batches.computeIfAbsent(id, _ -> new Batch(manifest));
    return new Reply(201, JSON.createObjectNode().put("batchId", id).toString());
  }

  /** Notes a file; returns false if it is not expected. */
  synchronized boolean arrive(String id, String sha256, String docCode) {
    Batch batch = batches.get(id);
    if (batch == null || batch.receipt.isPresent()) {
      return false;
    }
    return batch.manifest.findValuesAsText("sha256").contains(sha256)
        && batch.arrived.putIfAbsent(sha256, docCode) == null;
  }

  /** Answers a request for one batch; {@code path} begins with its id. */
  synchronized Reply answer(String path, JsonNode body) {
    String id = path.substring(0, path.indexOf('/'));
    Batch batch = batches.get(id);
    if (batch == null) {
      return new Reply(404, "NOT_FOUND");
    }
    if (path.endsWith(CLOSE)) {
      return close(id, batch, body.path("acceptMissing").asBoolean());
    }
    return path.endsWith(RECEIPT) && batch.receipt.isPresent()
        ? new Reply(200, "%PDF receipt of " + id)
        : new Reply(409, "CONFLICT");
  }

  private static Reply close(String id, Batch batch, boolean acceptMissing) {
    if (batch.receipt.isEmpty()) {
      if (batch.arrived.size() < batch.manifest.path("files").size() && !acceptMissing) {
        return new Reply(409, "FILES_MISSING");
      }
      batch.closings++;
      if (batch.closings == 1) {
        return new Reply(409, "PAGES_NOT_COUNTED");
      }
      batch.receipt = Optional.of(receipt(id, batch));
    }
    return new Reply(200, batch.receipt.get().toString());
  }

  private static ObjectNode receipt(String id, Batch batch) {
    ObjectNode json = JSON.createObjectNode().put("jws", "a.b.c");
    ObjectNode receipt = json.putObject("receipt");
    ArrayNode files = receipt.putArray("files");
    int declared = 0;
    for (JsonNode file : batch.manifest.path("files")) {
      boolean has = batch.arrived.containsKey(file.path("sha256").asText());
      declared += file.path("pages").asInt(0);
      files
          .addObject()
          .put("name", file.path("name").asText())
          .put("result", has ? "COMPLETE" : "MISSING");
    }
    receipt
        .putObject("batch")
        .put("batchId", id)
        .putObject("counts")
        .put("declaredFiles", files.size())
        .put("declaredPages", declared)
        .put("arrivedFiles", batch.arrived.size())
        .put("countedPages", batch.arrived.size())
        .put("missingFiles", files.size() - batch.arrived.size())
        .put("unreadableFiles", 0)
        .put("different", 0);
    return json;
  }
}
