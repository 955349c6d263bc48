package vn.sohoa.station.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.message.Message;

/** The stored form of jobs. By hand, because nothing then has to be known to the native build. */
final class JobJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private JobJson() {}

  static byte[] write(Job job) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", VERSION).put("id", job.id()).put("order", job.order());
    job.root().ifPresent(root -> json.put("root", root));
    json.put("path", job.path()).put("fileName", job.fileName());
    json.put("size", job.content().size()).put("modified", job.content().modified());
    job.content().sha256().ifPresent(digest -> json.put("sha256", digest));
    json.put("metadata", job.metadata()).put("idempotencyKey", job.idempotencyKey());
    json.put("state", job.state().name()).put("uploads", job.uploads());
    job.upload().ifPresent(upload -> json.put("upload", upload));
    job.receipt().ifPresent(receipt -> json.put("receipt", receipt));
    job.refusal()
        .ifPresent(
            refusal ->
                json.put("refusedBy", refusal.cause().name())
                    .set("refusal", message(refusal.reason())));
    job.target().ifPresent(target -> json.put("target", target));
    job.fault().ifPresent(fault -> json.set("fault", message(fault)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static ObjectNode message(Message message) {
    ObjectNode json = JSON.createObjectNode().put("key", message.key());
    message.arguments().forEach(json.putArray("arguments")::add);
    return json;
  }

  /**
   * @throws IOException if it is no record of this version
   */
  static Job read(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    if (json.path("version").asInt() != VERSION) {
      throw new IOException("no record of version " + VERSION);
    }
    try {
      return job(json);
    } catch (IllegalArgumentException e) {
      throw new IOException("damaged record", e);
    }
  }

  private static Job job(JsonNode json) {
    return new Job(
        json.required("id").asText(),
        json.required("order").asLong(),
        text(json, "root"),
        json.required("path").asText(),
        json.required("fileName").asText(),
        new Content(
            json.required("size").asLong(),
            json.required("modified").asLong(),
            text(json, "sha256")),
        json.required("metadata").asText(),
        json.required("idempotencyKey").asText(),
        JobState.valueOf(json.required("state").asText()),
        text(json, "upload"),
        json.required("uploads").asInt(),
        text(json, "receipt"),
        text(json, "refusedBy").map(cause -> refusal(cause, json.required("refusal"))),
        text(json, "target"),
        Optional.ofNullable(json.get("fault")).map(JobJson::message));
  }

  private static Refusal refusal(String cause, JsonNode reason) {
    return new Refusal(Refusal.Cause.valueOf(cause), message(reason));
  }

  private static Message message(JsonNode json) {
    List<String> arguments = new ArrayList<>();
    json.required("arguments").forEach(argument -> arguments.add(argument.asText()));
    return new Message(json.required("key").asText(), arguments);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonNode::asText);
  }
}
