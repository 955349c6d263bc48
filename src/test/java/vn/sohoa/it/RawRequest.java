package vn.sohoa.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request without an HTTP client, which would correct it, or hide what the service answers.
 *
 * @param line method and address
 * @param headers as {@code Name: value}
 */
record RawRequest(String line, List<String> headers, String body) {
  private static final int LIMIT_MS = 60_000;

  /** An answer as it was on the wire; its body is whatever came before the connection ended. */
  static final class Answer {
    private final List<String> head;
    private final byte[] body;

    private Answer(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      head = text.substring(0, end).lines().toList();
      body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    }

    int status() {
      return Integer.parseInt(head.getFirst().split(" ", 3)[1]);
    }

    byte[] body() {
      return body.clone();
    }

    /** Returns the body as text in UTF-8. */
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      List<String> found =
          head.stream()
              .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
              .map(line -> line.substring(start.length()).strip())
              .toList();
      if (found.size() > 1) {
        throw new IllegalStateException(name + " several times: " + found);
      }
      return found.stream().findFirst();
    }

    long length() {
      return Long.parseLong(header("Content-Length").orElseThrow());
    }

    boolean isProblem() {
      return header("Content-Type")
              .filter(type -> type.startsWith("application/problem+json"))
              .isPresent()
          && text().contains("\"reason\":\"");
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
    return send(service, service.adminKey());
  }

  Answer send(RunningService service, String key) {
    URI address = URI.create(service.url());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(LIMIT_MS);
      socket.getOutputStream().write(bytes(address.getAuthority(), key));
      return new Answer(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String host, String key) {
    var lines = new ArrayList<>(List.of(line + " HTTP/1.1", "Host: " + host, "Connection: close"));
    lines.add("Authorization: Bearer " + key);
    lines.addAll(headers);
    lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
    return (String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
  }
}
