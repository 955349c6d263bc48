package vn.sohoa.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A page of another site that embeds one of the service. Its host is 127.0.0.1, that of the service
 * localhost, so that cookies of the service would be those of a third party.
 */
final class OneStopPage implements AutoCloseable {
  private final HttpServer server;
  private volatile String html = "";

  private OneStopPage(HttpServer server) {
    this.server = server;
  }

  static OneStopPage open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var page = new OneStopPage(server);
      server.createContext("/", page::answer);
      server.start();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Shows a page in a frame from now on. */
  void embed(String url, int width) {
    html =
        """
        <!DOCTYPE html><html lang="vi"><title>Một cửa</title>
        <iframe title="Giấy tờ" width="%d" height="600" src="%s"></iframe></html>
        """
            .formatted(width, url.replace("&", "&amp;"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
