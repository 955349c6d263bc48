package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The form that asks the service to import an upload. */
final class ImportForm {
  /** Member of the metadata that names the upload. */
  static final String UPLOAD = "uploadId";

  static final String CONTENT_TYPE = "multipart/form-data; boundary=sohoa-station-part";
  private static final String PART =
      String.join(
          "\r\n",
          "--sohoa-station-part",
          "Content-Disposition: form-data; name=\"metadata\"",
          "Content-Type: application/json",
          "",
          "%s",
          "--sohoa-station-part--",
          "");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ImportForm() {}

  /**
   * @param metadata the declaration, a JSON object
   * @param upload path of the upload at the service, which ends in its id
   */
  static byte[] of(String metadata, String upload) throws IOException {
    JsonNode declared = JSON.readTree(metadata);
    if (!(declared instanceof ObjectNode object)) {
      throw new IOException("no declaration: " + metadata);
    }
    object.put(UPLOAD, upload.substring(upload.lastIndexOf('/') + 1));
    return PART.formatted(JSON.writeValueAsString(object)).getBytes(StandardCharsets.UTF_8);
  }
}
