package vn.sohoa.station.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import vn.sohoa.message.Message;
import vn.sohoa.station.send.Answer;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceException;
import vn.sohoa.station.send.ServiceException.Remedy;
import vn.sohoa.station.send.Verdicts;

/** The calls about batches. Each is repeated until the service has answered it. */
final class BatchService {
  private static final String BATCHES = "/batches";
  private static final String FILES_MISSING = "FILES_MISSING";
  private static final String PAGES_NOT_COUNTED = "PAGES_NOT_COUNTED";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration COUNTING = Duration.ofSeconds(1);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServiceCalls calls;
  private final Reporter reporter;

  BatchService(ServiceCalls calls, Reporter reporter) {
    this.calls = calls;
    this.reporter = reporter;
  }

  /** A request that may have to be repeated. */
  @FunctionalInterface
  private interface Call<T> {
    T answer() throws ServiceException, InterruptedException;
  }

  /**
   * Opens the batch of a manifest, or returns the one that was opened before; returns its id.
   *
   * @throws ServiceException if the service refuses it for good
   */
  String open(BatchPlan plan) throws ServiceException, IOException, InterruptedException {
    JsonNode manifest = JSON.readTree(plan.manifest());
    return answered(
        () -> {
          Answer answer =
              calls.post(
                  calls.to(BATCHES).header("Idempotency-Key", plan.idempotencyKey()), manifest);
          if (answer.status() != CREATED && answer.status() != OK) {
            throw calls.refused(answer);
          }
          if (!answer.body().path("batchId").isTextual()) {
            throw Verdicts.unexpected("201 without batchId");
          }
          return answer.body().path("batchId").asText();
        });
  }

  /**
   * Closes a batch, without the files that have not arrived if there are such; returns the receipt.
   *
   * @throws ServiceException if the service refuses it for good
   */
  JsonNode close(String batchId) throws ServiceException, InterruptedException {
    ObjectNode how = JSON.createObjectNode();
    boolean isTold = false;
    while (true) {
      Answer answer = answered(() -> closed(batchId, how));
      if (answer.status() == OK) {
        return answer.body();
      }
      if (answer.reason().equals(FILES_MISSING)) {
        how.put("acceptMissing", true);
        continue;
      }
      if (!isTold) {
        reporter.tell(Message.of("station.batch.counting"));
        isTold = true;
      }
      Thread.sleep(COUNTING);
    }
  }

  private Answer closed(String batchId, ObjectNode how)
      throws ServiceException, InterruptedException {
    Answer answer = calls.post(calls.to(BATCHES + "/" + batchId + "/close"), how);
    boolean isWaiting =
        answer.status() == CONFLICT
            && (answer.reason().equals(PAGES_NOT_COUNTED)
                || (answer.reason().equals(FILES_MISSING) && how.isEmpty()));
    if (answer.status() != OK && !isWaiting) {
      throw calls.refused(answer);
    }
    return answer;
  }

  /** Returns the receipt of a closed batch as a PDF. */
  byte[] printed(String batchId) throws ServiceException, InterruptedException {
    return answered(
        () -> calls.bytes(BATCHES + "/" + batchId + "/receipt?format=pdf", "application/pdf"));
  }

  private <T> T answered(Call<T> call) throws ServiceException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        T answer = call.answer();
        reporter.clear("");
        return answer;
      } catch (ServiceException e) {
        if (e.remedy() == Remedy.RETURN) {
          throw e;
        }
        reporter.warn("", e.reason());
        Thread.sleep(shorter(e.retryAfter().orElse(pause), LONGEST_PAUSE));
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
