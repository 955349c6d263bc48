package vn.sohoa.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends requests without an HTTP client, which would correct or hide what the service does. */
final class RawHttp {
  private static final int LIMIT_MILLIS = 60_000;

  private final URI service;
  private final String key;

  RawHttp(RunningService service) {
    this.service = URI.create(service.url());
    this.key = service.adminKey();
  }

  /**
   * A response as it was on the wire; the body is whatever came until the end of the connection.
   */
  static final class Answer {
    private final List<String> head;
    private final byte[] body;

    private Answer(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      head = text.substring(0, end).lines().toList();
      body = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
    }

    int status() {
      return Integer.parseInt(head.getFirst().substring(9, 12));
    }

    byte[] body() {
      return body.clone();
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
  }

  /**
   * @param headers as {@code Name: value}
   */
  Answer send(String method, String address, String... headers) {
    var lines = new ArrayList<>(List.of(method + " " + address + " HTTP/1.1"));
    lines.add("Host: " + service.getAuthority());
    lines.add("Authorization: Bearer " + key);
    lines.add("Connection: close");
    lines.addAll(List.of(headers));
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new Answer(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
