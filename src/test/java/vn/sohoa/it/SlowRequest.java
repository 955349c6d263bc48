package vn.sohoa.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request whose client sends a part of it and then a byte now and then. */
final class SlowRequest implements AutoCloseable {
  private static final int LIMIT_MS = 30_000;
  private static final int GLANCE_MS = 1;

  private final Socket socket;

  private SlowRequest(Socket socket) {
    this.socket = socket;
  }

  /** Sends the beginning of a request, with line ends of HTTP for those of the text. */
  static SlowRequest begin(RunningService service, String beginning) {
    URI address = URI.create(service.url());
    try {
      var request = new SlowRequest(new Socket(address.getHost(), address.getPort()));
      request.socket.setSoTimeout(LIMIT_MS);
      request.send(beginning.replace("\n", "\r\n"));
      return request;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins an upload, whose file has some bytes already. */
  static SlowRequest upload(RunningService service, String key) {
    return begin(
        service,
        """
        POST /api/v1/documents/import HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: multipart/form-data; boundary=x
        Content-Length: 100000

        --x
        Content-Disposition: form-data; name="metadata"
        Content-Type: application/json

        {}
        --x
        Content-Disposition: form-data; name="file"; filename="a.pdf"
        Content-Type: application/pdf

        %%PDF"""
            .formatted(key));
  }

  /** Begins a body of 1000 bytes. */
  static SlowRequest body(RunningService service, String line, String type, String key) {
    return begin(
        service,
        """
        %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: %s
        Content-Length: 1000

        {"""
            .formatted(line, key, type));
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one more byte; a connection that the service has closed is left alone. */
  void drip() {
    try {
      send("x");
    } catch (IOException _) {
      // That is what the test waits for
    }
  }

  /** Returns the first line of the answer if it has come; empty if the service still waits. */
  String answerSoFar() {
    try {
      socket.setSoTimeout(GLANCE_MS);
      return firstLine();
    } catch (SocketTimeoutException _) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String firstLine() throws IOException {
    byte[] start = socket.getInputStream().readNBytes(12);
    return new String(start, StandardCharsets.US_ASCII);
  }

  /** Returns all that the service sends until it closes the connection. */
  String answer() {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
