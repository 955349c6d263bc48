package vn.sohoa.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A system that gets events: away, slow, broken or well. */
final class WebhookReceiver implements AutoCloseable {
  /** How it answers. */
  enum Mood {
    SLOW,
    BROKEN,
    ELSEWHERE,
    WELL
  }

  /**
   * What has arrived.
   *
   * @param accepted whether it was answered by 200
   */
  record Call(
      String id,
      String timestamp,
      String signature,
      String contentType,
      String body,
      boolean accepted) {
    JsonPath event() {
      return JsonPath.from(body);
    }

    /** Verifies as the text of Standard Webhooks says, not by the code of the service. */
    boolean isSignedBy(String secret) {
      try {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(id.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        mac.update(body.getBytes(StandardCharsets.UTF_8));
        String expected = Base64.getEncoder().encodeToString(mac.doFinal());
        return Stream.of(signature.split(" ", -1)).anyMatch(("v1," + expected)::equals);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final int port;
  private final long slowMillis;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> elsewhere = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;
  private Optional<HttpServer> server = Optional.empty();

  /** Creates a receiver that is away. */
  WebhookReceiver(long slowMillis) {
    this.slowMillis = slowMillis;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + port + "/hook?of=test";
  }

  void become(Mood next) {
    mood = next;
    if (server.isEmpty()) {
      try {
        HttpServer made = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        made.createContext("/hook", this::answer);
        made.createContext("/elsewhere", this::note);
        made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        made.start();
        server = Optional.of(made);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Mood now = mood;
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        new Call(
            header(exchange, "webhook-id"),
            header(exchange, "webhook-timestamp"),
            header(exchange, "webhook-signature"),
            header(exchange, "content-type"),
            body,
            now == Mood.WELL));
    switch (now) {
      case SLOW -> {
        sleep();
        send(exchange, 200);
      }
      case BROKEN -> send(exchange, 500);
      case ELSEWHERE -> {
        exchange.getResponseHeaders().add("Location", "http://localhost:" + port + "/elsewhere");
        send(exchange, 307);
      }
      case WELL -> send(exchange, 200);
    }
  }

  private void note(HttpExchange exchange) throws IOException {
    elsewhere.add(exchange.getRequestURI().toString());
    send(exchange, 200);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private void sleep() {
    try {
      Thread.sleep(slowMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  List<Call> accepted() {
    return calls.stream().filter(Call::accepted).toList();
  }

  /** Returns the requests that followed a redirect. */
  List<String> elsewhere() {
    return List.copyOf(elsewhere);
  }

  @Override
  public void close() {
    server.ifPresent(running -> running.stop(0));
    server = Optional.empty();
  }
}
