package vn.sohoa.station;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** How documents are read, as the service says it: in a stream of events, and when it is asked. */
public final class FakeReading {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_PAGES = 50;

  private record Read(String state, SortedMap<Integer, List<String>> flaws, int changed) {
    boolean isFinished() {
      return !state.equals("PROCESSING");
    }
  }

  private final Map<String, Read> documents = new LinkedHashMap<>();
  private final List<BlockingQueue<String>> streams = new ArrayList<>();
  private int changes;
  private boolean isImmediate;
  private int asked;

  /** The document has come so far. */
  public synchronized void set(
      String docCode, String state, SortedMap<Integer, List<String>> flaws) {
    changes++;
    Read read = new Read(state, new TreeMap<>(flaws), changes);
    documents.put(docCode, read);
    streams.forEach(stream -> stream.add(event(docCode, read)));
  }

  /** Documents are read as soon as they are imported, and nothing is wrong with them. */
  public synchronized void atOnce() {
    isImmediate = true;
  }

  /** A document was imported. */
  synchronized void received(String docCode) {
    if (isImmediate) {
      set(docCode, "READY", new TreeMap<>());
    }
  }

  /** Nobody may know of the document any more. */
  public synchronized void hide(String docCode) {
    documents.remove(docCode);
  }

  /** Number of streams that are open. */
  public synchronized int streams() {
    return streams.size();
  }

  /** How often single documents were asked for. */
  public synchronized int asked() {
    return asked;
  }

  private static String event(String docCode, Read read) {
    ObjectNode json = JSON.createObjectNode().put("docCode", docCode);
    json.putObject("progress").put("state", read.state());
    ArrayNode pages = json.putArray("flawedPages");
    read.flaws().entrySet().stream()
        .limit(MOST_PAGES)
        .forEach(
            page -> {
              ArrayNode codes = pages.addObject().put("page", page.getKey()).putArray("flaws");
              page.getValue().forEach(codes::add);
            });
    return "id:%d\nevent:%s\ndata:%s\n\n"
        .formatted(read.changed(), read.isFinished() ? "end" : "progress", json);
  }

  /** Returns the record of a document, in the parts that stations use. */
  synchronized Optional<String> document(String docCode) {
    asked++;
    return Optional.ofNullable(documents.get(docCode)).map(read -> document(docCode, read));
  }

  private static String document(String docCode, Read read) {
    ObjectNode json = JSON.createObjectNode().put("docCode", docCode).put("state", read.state());
    ArrayNode findings = json.putArray("findings");
    findings.addObject().put("code", "DUPLICATE_FILE");
    if (read.isFinished()) {
      read.flaws()
          .forEach(
              (page, codes) ->
                  codes.forEach(code -> findings.addObject().put("page", page).put("code", code)));
    }
    return json.toString();
  }

  /** Writes events until the line breaks. */
  void stream(HttpExchange exchange) throws IOException {
    BlockingQueue<String> events =
        open(
            exchange.getRequestHeaders().getOrDefault("Last-Event-ID", List.of()).stream()
                .map(Integer::valueOf)
                .findFirst());
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      while (true) {
        String event = events.poll(200, TimeUnit.MILLISECONDS);
        out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close(events);
    }
  }

  private synchronized BlockingQueue<String> open(Optional<Integer> lastId) {
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    documents.forEach(
        (docCode, read) -> {
          boolean isMissed = lastId.filter(id -> read.changed() > id).isPresent();
          if (!read.isFinished() || isMissed) {
            events.add(event(docCode, read));
          }
        });
    streams.add(events);
    return events;
  }

  private synchronized void close(BlockingQueue<String> events) {
    streams.remove(events);
  }
}
