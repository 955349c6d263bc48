package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * An answer of the service.
 *
 * @param body as JSON; a missing node if it is none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), json(response.body()));
  }

  /** Proxies answer with pages of their own, of which only the status counts. */
  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** Returns a header that is a number from 0 on; empty if it is missing or none. */
  OptionalLong number(String name) {
    return header(name)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  /** When the service wants to be asked again: a number of seconds or a date. */
  Optional<Duration> retryAfter(Instant now) {
    OptionalLong seconds = number("Retry-After");
    if (seconds.isPresent()) {
      return Optional.of(Duration.ofSeconds(seconds.getAsLong()));
    }
    return date("Retry-After").map(at -> Duration.between(now, at)).filter(Duration::isPositive);
  }

  /** Returns a header that is a date; empty if it is missing or none. */
  Optional<Instant> date(String name) {
    return header(name).flatMap(Answer::parsed);
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the code of the refusal; empty if the body is no problem document. */
  public String reason() {
    return body.path("reason").asText("");
  }

  /** Returns what a problem document says to people, on one line. */
  String explanation() {
    List<String> parts = new ArrayList<>();
    parts.add(body.path("title").asText(""));
    parts.add(body.path("detail").asText(""));
    for (JsonNode fault : body.path("errors")) {
      String place = fault.path("pointer").asText(fault.path("parameter").asText(""));
      parts.add((place.isEmpty() ? "" : place + ": ") + fault.path("detail").asText(""));
    }
    return String.join("; ", parts.stream().filter(part -> !part.isBlank()).distinct().toList());
  }

  /** Whether a problem document names this member, part or parameter. */
  boolean blames(String name) {
    return StreamSupport.stream(body.path("errors").spliterator(), false)
        .anyMatch(
            fault ->
                fault.path("parameter").asText("").equals(name)
                    || fault.path("pointer").asText("").equals("/" + name));
  }
}
