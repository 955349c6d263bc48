package vn.sohoa.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request that no client library would send. */
record RawRequest(String line, List<String> headers, String body) {
  private static final int LIMIT_MS = 30_000;

  /** The status and the rest of an answer. */
  record Answer(int status, String text) {
    boolean isProblem() {
      return text.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")
          && text.contains("\"reason\":\"");
    }
  }

  static RawRequest of(String line) {
    return new RawRequest(line, List.of(), "");
  }

  RawRequest header(String header) {
    var more = new ArrayList<>(headers);
    more.add(header);
    return new RawRequest(line, more, body);
  }

  RawRequest body(String type, String content) {
    return new RawRequest(line, headers, content).header("Content-Type: " + type);
  }

  Answer send(RunningService service) {
    URI address = URI.create(service.url());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(LIMIT_MS);
      socket.getOutputStream().write(bytes(service.adminKey()));
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String key) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + key
            + "\r\n"
            + String.join("", headers.stream().map(header -> header + "\r\n").toList())
            + "Content-Length: "
            + content.length
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }
}
