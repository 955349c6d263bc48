package vn.sohoa.station;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Keeps to the parts of the API that a station uses. What it has stored survives {@link #restart}.
 * Content that starts with REFUSE is refused.
 */
public final class FakeService implements AutoCloseable {
  public static final String KEY = "sohoa_test_secret";
  private static final String BATCHES = "/api/v1/batches/";
  private static final String DOCUMENTS = "/api/v1/documents/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A document that was made of an upload. */
  public record StoredDocument(String docCode, String sha256, String fileName, JsonNode metadata) {}

  private record Upload(String fileName, long length, ByteArrayOutputStream bytes) {}

  private final Map<String, Upload> uploads = new HashMap<>();
  private final Map<String, String> receipts = new HashMap<>();
  private final List<StoredDocument> documents = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final FakeReading reading = new FakeReading();
  private final FakeBatches batches = new FakeBatches();
  private final Random random;
  private ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private final URI address;
  private double dropRate;
  private int created;
  private int status;
  private String retryAfter = "";

  public FakeService(long seed) throws IOException {
    random = new Random(seed);
    server = start(0);
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private HttpServer start(int port) throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    started.createContext("/", this::handle);
    started.createContext("/api/v1/documents/events", reading::stream);
    started.setExecutor(threads);
    started.start();
    return started;
  }

  public FakeBatches batches() {
    return batches;
  }

  public FakeReading reading() {
    return reading;
  }

  public URI address() {
    return address;
  }

  /** Ends all connections; uploads and documents are still there. */
  public void restart() throws IOException {
    int port = address.getPort();
    server.stop(0);
    threads.shutdownNow();
    threads = Executors.newCachedThreadPool();
    server = start(port);
  }

  /** How often a connection is dropped before or after a request was done. */
  public synchronized void dropping(double rate) {
    dropRate = rate;
  }

  /** Answers all requests so; 0 answers them as they should be. */
  public synchronized void answering(int always, String after) {
    status = always;
    retryAfter = after;
  }

  public synchronized void forgetUploads() {
    uploads.clear();
  }

  public synchronized List<StoredDocument> documents() {
    return List.copyOf(documents);
  }

  /** Methods and paths of all requests, without ids. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path.replaceAll("/u\\d+$", "/ID"));
      if (random.nextDouble() < dropRate) {
        return;
      }
      if (status != 0) {
        if (!retryAfter.isEmpty()) {
          exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        problem(exchange, status, "TOLD_SO");
        return;
      }
      if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        problem(exchange, 401, "UNAUTHENTICATED");
        return;
      }
      answer(exchange, path);
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    switch (exchange.getRequestMethod() + " " + path.replaceAll("/u\\d+$", "/ID")) {
      case "GET /api/v1/me" ->
          reply(
              exchange,
              200,
              JSON.createObjectNode()
                  .put("name", "Trạm 1")
                  .set("rights", JSON.createArrayNode().add("SEND_DOCUMENTS"))
                  .toString());
      case "OPTIONS /api/v1/uploads" -> {
        exchange.getResponseHeaders().set("Tus-Version", "1.0.0");
        exchange.getResponseHeaders().set("Tus-Max-Size", "1073741824");
        reply(exchange, 204, "");
      }
      case "POST /api/v1/uploads" -> create(exchange);
      case "HEAD /api/v1/uploads/ID" -> {
        Upload upload = uploads.get(path);
        if (upload == null) {
          reply(exchange, 404, "");
        } else {
          offset(exchange, upload, 200);
        }
      }
      case "PATCH /api/v1/uploads/ID" -> append(exchange, path);
      case "DELETE /api/v1/uploads/ID" ->
          reply(exchange, uploads.remove(path) == null ? 404 : 204, "");
      case "POST /api/v1/documents/import" -> importUpload(exchange);
      case "POST /api/v1/batches" ->
          reply(
              exchange,
              batches.open(
                  exchange.getRequestHeaders().getFirst("Idempotency-Key"), body(exchange)));
      default -> answerOther(exchange, path);
    }
  }

  private void answerOther(HttpExchange exchange, String path) throws IOException {
    if (path.startsWith(BATCHES)) {
      reply(exchange, batches.answer(path.substring(BATCHES.length()), body(exchange)));
      return;
    }
    Optional<String> document =
        path.startsWith(DOCUMENTS)
            ? reading.document(path.substring(DOCUMENTS.length()))
            : Optional.empty();
    if (document.isPresent()) {
      reply(exchange, 200, document.get());
    } else {
      problem(exchange, 404, "NOT_FOUND");
    }
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    return JSON.readTree(exchange.getRequestBody().readAllBytes());
  }

  /** A line may drop after the service has done what it was asked for. */
  private void reply(HttpExchange exchange, FakeBatches.Reply reply) throws IOException {
    if (random.nextDouble() < dropRate) {
      return;
    }
    if (reply.status() < 400) {
      reply(exchange, reply.status(), reply.body());
    } else {
      problem(exchange, reply.status(), reply.body());
    }
  }

  private void create(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestHeaders().getFirst("Upload-Metadata").split(" ", 2)[1];
    created++;
    String path = "/api/v1/uploads/u" + created;
    uploads.put(
        path,
        new Upload(
            new String(Base64.getDecoder().decode(name), StandardCharsets.UTF_8),
            Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Length")),
            new ByteArrayOutputStream()));
    exchange.getResponseHeaders().set("Location", path);
    reply(exchange, 201, "");
  }

  private void append(HttpExchange exchange, String path) throws IOException {
    Upload upload = uploads.get(path);
    if (upload == null) {
      problem(exchange, 404, "NOT_FOUND");
      return;
    }
    long offset = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset"));
    if (offset != upload.bytes().size()) {
      problem(exchange, 409, "CONFLICT");
      return;
    }
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    if (random.nextDouble() < dropRate) {
      // The line broke within the body.
      upload.bytes().write(bytes, 0, random.nextInt(bytes.length + 1));
      return;
    }
    upload.bytes().writeBytes(bytes);
    offset(exchange, upload, 204);
  }

  private void offset(HttpExchange exchange, Upload upload, int answer) throws IOException {
    exchange.getResponseHeaders().set("Upload-Offset", "" + upload.bytes().size());
    exchange.getResponseHeaders().set("Upload-Length", "" + upload.length());
    reply(exchange, answer, "");
  }

  private void importUpload(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonNode metadata =
        JSON.readTree(form.substring(form.indexOf("\r\n\r\n") + 4, form.lastIndexOf("\r\n--")));
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (!receipts.containsKey(key)) {
      Upload upload = uploads.get("/api/v1/uploads/" + metadata.path("uploadId").asText());
      if (upload == null || upload.bytes().size() != upload.length()) {
        problem(exchange, 404, "NOT_FOUND");
        return;
      }
      byte[] bytes = upload.bytes().toByteArray();
      if (new String(bytes, StandardCharsets.ISO_8859_1).startsWith("REFUSE")) {
        problem(exchange, 422, "UNPROCESSABLE");
        return;
      }
      String batch = metadata.path("batchId").asText("");
      if (!batch.isEmpty() && !batches.arrive(batch, sha256(bytes), key)) {
        problem(exchange, 422, "NOT_EXPECTED");
        return;
      }
      receipts.put(key, store(upload, sha256(bytes), metadata));
    }
    if (random.nextDouble() < dropRate) {
      return;
    }
    reply(exchange, 202, receipts.get(key));
  }

  private String store(Upload upload, String sha256, JsonNode metadata) {
    ObjectNode receipt = JSON.createObjectNode();
    documents.stream()
        .filter(document -> document.sha256().equals(sha256))
        .findFirst()
        .ifPresent(first -> receipt.put("duplicateOf", first.docCode()));
    String code = "H24.99_TL_%06d_V1".formatted(documents.size() + 1);
    documents.add(new StoredDocument(code, sha256, upload.fileName(), metadata));
    reading.received(code);
    return receipt
        .put("docCode", code)
        .put("state", "RECEIVED")
        .put("sha256", sha256)
        .put("size", upload.length())
        .toString();
  }

  /** In lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void problem(HttpExchange exchange, int status, String reason) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    reply(
        exchange,
        status,
        JSON.createObjectNode()
            .put("title", "Dữ liệu mâu thuẫn")
            .put("detail", "thử nghiệm")
            .put("status", status)
            .put("reason", reason)
            .toString());
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
