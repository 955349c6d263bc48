package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a station can find out about the service without sending a file.
 *
 * @param status of the question who the caller is: 200, or 401 if the key is not accepted
 * @param keyName name of the access key; empty without a good key
 * @param rights of the key
 * @param date time of the service
 * @param acceptsUploads whether it has resumable uploads (tus 1.0)
 * @param greatestUpload in bytes; empty if it does not say
 */
public record ServiceState(
    int status,
    String keyName,
    List<String> rights,
    Optional<Instant> date,
    boolean acceptsUploads,
    OptionalLong greatestUpload) {
  public ServiceState {
    rights = List.copyOf(rights);
  }

  static ServiceState of(Answer me, Answer uploads) {
    List<String> rights = new ArrayList<>();
    for (JsonNode right : me.body().path("rights")) {
      rights.add(right.asText());
    }
    boolean acceptsUploads =
        uploads.header("Tus-Version").or(() -> uploads.header("Tus-Resumable")).isPresent();
    return new ServiceState(
        me.status(),
        me.body().path("name").asText(""),
        rights,
        me.date("Date"),
        acceptsUploads,
        uploads.number("Tus-Max-Size"));
  }
}
