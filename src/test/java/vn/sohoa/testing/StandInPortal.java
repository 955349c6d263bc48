package vn.sohoa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the national portal: gives sessions and takes entries, or does neither. */
public final class StandInPortal implements AutoCloseable {
  public static final String USER = "don-vi";
  public static final String PASSWORD = "mật khẩu/7";
  public static final String SERVICE = "DongBoKetQuaThu";
  public static final String UNIT = "H24.99";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How it answers. */
  public enum Mood {
    WELL,
    SLOW,
    BROKEN,
    ELSEWHERE,
    SPEECHLESS,
    ENDLESS,
    BUSY
  }

  /**
   * A request for entries.
   *
   * @param isTaken whether it was answered by success
   */
  public record Call(JsonNode body, String header, boolean isTaken) {
    public JsonNode entry() {
      return body.path("data").path(0);
    }

    public String dossier() {
      return entry().path("MaHoSo").asText();
    }

    public String updating() {
      return body.path("isUpdating").asText();
    }
  }

  private final int port;
  private final long slowMillis;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> elsewhere = new CopyOnWriteArrayList<>();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final AtomicInteger stalled = new AtomicInteger();
  private final AtomicInteger logins = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;
  private Optional<HttpServer> server = Optional.empty();

  /** Creates a portal that is away. */
  public StandInPortal(long slowMillis) {
    this.slowMillis = slowMillis;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://localhost:" + port + "/dvc/nhan?kenh=thu";
  }

  public String loginAddress() {
    return "http://localhost:" + port + "/dvc/login";
  }

  public void become(Mood next) {
    mood = next;
    if (server.isEmpty()) {
      try {
        HttpServer made = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        made.createContext("/dvc/nhan", this::take);
        made.createContext("/dvc/login", this::login);
        made.createContext("/elsewhere", this::note);
        made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        made.start();
        server = Optional.of(made);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Has it refuse the entries of a dossier. */
  public void refuse(String dossier) {
    refused.add(dossier);
  }

  /** Has it be slow with the next entry only. */
  public void stallOne() {
    stalled.incrementAndGet();
  }

  public void refuseNothing() {
    refused.clear();
  }

  public void endSessions() {
    sessions.clear();
  }

  public int logins() {
    return logins.get();
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> taken(String dossier) {
    return calls.stream().filter(call -> call.isTaken() && call.dossier().equals(dossier)).toList();
  }

  /** Returns the requests that followed a redirect. */
  public List<String> elsewhere() {
    return List.copyOf(elsewhere);
  }

  private void login(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    logins.incrementAndGet();
    if (body.path("username").asText().equals(USER)
        && body.path("password").asText().equals(PASSWORD)) {
      String session = "phien-" + logins.get();
      sessions.add(session);
      send(exchange, 200, "{\"session\":\"" + session + "\",\"error_code\":0}");
    } else {
      send(exchange, 200, "{\"error_code\":\"7\",\"message\":\"Sai mật khẩu\"}");
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    Mood now = mood;
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String answer = answer(body, now);
    String header =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("dstcode")).orElse("");
    boolean isTaken = answer.contains("\"error_code\":\"0\"") && now == Mood.WELL;
    calls.add(new Call(body, header, isTaken));
    if (stalled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      sleep();
    }
    switch (now) {
      case WELL, BUSY -> send(exchange, 200, answer);
      case SLOW -> {
        sleep();
        send(exchange, 200, answer);
      }
      case BROKEN -> send(exchange, 500, "lỗi");
      case SPEECHLESS -> send(exchange, 200, "<html>Bảo trì</html>");
      case ENDLESS -> send(exchange, 200, "x".repeat(3 << 20));
      case ELSEWHERE -> {
        exchange.getResponseHeaders().add("Location", "http://localhost:" + port + "/elsewhere");
        send(exchange, 307, "");
      }
    }
  }

  private String answer(JsonNode body, Mood now) {
    if (!sessions.contains(body.path("session").asText())) {
      return "{\"error_code\":\"98\",\"error_message\":\"Phiên làm việc đã hết hạn\"}";
    }
    if (now == Mood.BUSY) {
      return "{\"error_code\":\"77\",\"error_message\":\"Hệ thống bận\"}";
    }
    boolean isKnown =
        body.path("madonvi").asText().equals(UNIT) && body.path("service").asText().equals(SERVICE);
    if (!isKnown || refused.contains(body.path("data").path(0).path("MaHoSo").asText())) {
      return "{\"error_code\":\"21\",\"error_message\":\"Mã giấy tờ không có trong danh mục\"}";
    }
    return "{\"error_code\":\"0\",\"result\":[]}";
  }

  private void note(HttpExchange exchange) throws IOException {
    elsewhere.add(exchange.getRequestURI().toString());
    send(exchange, 200, "{\"error_code\":\"0\"}");
  }

  private void sleep() {
    try {
      Thread.sleep(slowMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.ifPresent(running -> running.stop(0));
    server = Optional.empty();
  }
}
