package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 8 clerks decide at random about the same documents at once: none of what was answered with 200 is
 * lost, and the history of each document gives its state.
 */
class ConcurrentDecisionsIT {
  private static final int CLERKS = 8;
  private static final int DOCUMENTS = Integer.getInteger("sohoa.decisions.documents", 20);
  private static final int DECISIONS = Integer.getInteger("sohoa.decisions.count", 400);
  private static final List<String> FIELDS =
      List.of("subject", "keyword", "description", "organName");

  private final RunningService service = SharedService.get();
  private final Scans scans = Scans.ofNewStation(service);
  private final Map<String, Queue<String>> accepted = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void noDecisionIsLost(@TempDir Path folder) throws Exception {
    List<String> documents = documents(folder);
    try (var pool = Executors.newFixedThreadPool(CLERKS)) {
      var clerks = new ArrayList<Future<?>>();
      for (int clerk = 0; clerk < CLERKS; clerk++) {
        var random = new Random(clerk);
        ReviewDesk desk = ReviewDesk.of(service, clerk % 2 == 0 ? "CLERK" : "REVIEWER");
        clerks.add(
            pool.submit(
                () -> {
                  for (int at = 0; at < DECISIONS / CLERKS; at++) {
                    decide(desk, documents.get(random.nextInt(documents.size())), random);
                  }
                }));
      }
      for (Future<?> clerk : clerks) {
        clerk.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a clerk got an undocumented answer", e);
    }

    ReviewDesk reader = ReviewDesk.of(service, "REVIEWER");
    for (String docCode : documents) {
      List<Map<String, Object>> history = reader.history(docCode);
      assertThat(told(history)).as(docCode).containsAll(accepted(docCode));
      assertThat(shown(reader.document(docCode))).as(docCode).isEqualTo(replayed(history));
    }
    assertThat(answered).hasValue(DECISIONS / CLERKS * CLERKS);
    assertThat(made).as("answered with 200").hasPositiveValue();
  }

  /** A document that could not be processed can be decided about, too, and costs no reading. */
  private List<String> documents(Path folder) throws IOException {
    var docCodes = new ArrayList<String>();
    for (int at = 0; at < DOCUMENTS; at++) {
      Path file = folder.resolve("empty" + at + ".pdf");
      java.nio.file.Files.writeString(file, "no paper " + at);
      docCodes.add(scans.accept(file));
    }
    docCodes.forEach(scans::awaitFinal);
    docCodes.forEach(scans::clear);
    return docCodes;
  }

  private Queue<String> accepted(String docCode) {
    return accepted.computeIfAbsent(docCode, _ -> new ConcurrentLinkedQueue<>());
  }

  /** Returns all values that any decision set. */
  private static List<String> told(List<Map<String, Object>> history) {
    return history.stream()
        .filter(entry -> "FIELD".equals(entry.get("kind")))
        .flatMap(entry -> after(entry).getOrDefault("values", List.of()).stream())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> after(Map<String, Object> entry) {
    return (Map<String, List<String>>) Objects.requireNonNull(entry.get("after"));
  }

  /** Sets a value of its own, says that there is none, or takes any decision back. */
  private void decide(ReviewDesk desk, String docCode, Random random) {
    String field = field(random);
    String value = "giá trị " + random.nextLong(Long.MAX_VALUE);
    int choice = random.nextInt(4);
    Response answer =
        switch (choice) {
          case 0 -> undoAny(desk, docCode, random);
          case 1 ->
              desk.fields(
                  docCode, "{\"fields\":[{\"name\":\"%s\",\"absent\":true}]}".formatted(field));
          default -> desk.set(docCode, field, value);
        };
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409, 412);
    answered.incrementAndGet();
    if (answer.statusCode() == 200) {
      made.incrementAndGet();
      if (choice > 1) {
        accepted(docCode).add(value);
      }
    }
  }

  private static String field(Random random) {
    return FIELDS.get(random.nextInt(FIELDS.size()));
  }

  private Response undoAny(ReviewDesk desk, String docCode, Random random) {
    List<String> made = desk.decisions(docCode, "FIELD");
    return made.isEmpty()
        ? desk.set(docCode, "keyword", "đầu tiên")
        : desk.undo(docCode, made.get(random.nextInt(made.size())));
  }

  private static Map<String, List<String>> shown(JsonPath document) {
    var values = new HashMap<String, List<String>>();
    List<Map<String, @Nullable Object>> fields = document.getList("fields");
    for (Map<String, @Nullable Object> field : fields) {
      if (field.get("review") != null) {
        values
            .computeIfAbsent(String.valueOf(field.get("name")), _ -> new ArrayList<>())
            .add(field.get("review") + " " + field.get("reviewed"));
      }
    }
    return values;
  }

  /** Applies the history from its beginning, as a reader of the API would. */
  private static Map<String, List<String>> replayed(List<Map<String, Object>> history) {
    Map<String, LinkedHashMap<String, Map<String, List<String>>>> stacks = new HashMap<>();
    for (Map<String, Object> entry : history) {
      if ("UNDO".equals(entry.get("kind"))) {
        stacks.values().forEach(stack -> stack.remove(String.valueOf(entry.get("undoes"))));
      } else if ("FIELD".equals(entry.get("kind"))) {
        stacks
            .computeIfAbsent(String.valueOf(entry.get("target")), _ -> new LinkedHashMap<>())
            .put(String.valueOf(entry.get("decision")), after(entry));
      }
    }
    var values = new HashMap<String, List<String>>();
    stacks.forEach(
        (field, stack) -> {
          if (!stack.isEmpty()) {
            Map<String, List<String>> last = stack.lastEntry().getValue();
            String review = last.getOrDefault("review", List.of()).getFirst();
            List<String> told = last.getOrDefault("values", List.of());
            values.put(
                field,
                told.isEmpty()
                    ? List.of(review + " null")
                    : told.stream().map(value -> review + " " + value).toList());
          }
        });
    return values;
  }
}
