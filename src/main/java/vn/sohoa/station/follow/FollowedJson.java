package vn.sohoa.station.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The stored form of followed documents. By hand, as that of jobs. */
final class FollowedJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private FollowedJson() {}

  static byte[] write(Followed one) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", VERSION).put("docCode", one.docCode()).put("fileName", one.fileName());
    json.put("since", one.since().toString());
    one.place().ifPresent(place -> json.put("place", place));
    ObjectNode told = json.putObject("told");
    for (Map.Entry<Integer, List<String>> page : one.told().entrySet()) {
      ArrayNode codes = told.putArray(page.getKey().toString());
      page.getValue().forEach(codes::add);
    }
    one.note().ifPresent(note -> json.put("note", note));
    json.put("noted", one.isNoted()).put("judged", one.isJudged());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  /**
   * @throws IOException if it is no record of this version
   */
  static Followed read(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    if (json.path("version").asInt() != VERSION) {
      throw new IOException("no record of version " + VERSION);
    }
    try {
      return new Followed(
          json.required("docCode").asText(),
          json.required("fileName").asText(),
          Instant.parse(json.required("since").asText()),
          text(json, "place"),
          told(json.required("told")),
          text(json, "note"),
          json.required("noted").asBoolean(),
          json.required("judged").asBoolean());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("damaged record", e);
    }
  }

  private static SortedMap<Integer, List<String>> told(JsonNode json) {
    SortedMap<Integer, List<String>> told = new TreeMap<>();
    for (Map.Entry<String, JsonNode> page : json.properties()) {
      told.put(
          Integer.valueOf(page.getKey()),
          StreamSupport.stream(page.getValue().spliterator(), false)
              .map(JsonNode::asText)
              .toList());
    }
    return told;
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonNode::asText);
  }
}
