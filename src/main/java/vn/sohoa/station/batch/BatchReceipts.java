package vn.sohoa.station.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import vn.sohoa.message.Message;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.ServiceException;

/** Writes the receipt of a batch beside its files, and prints what it says. */
final class BatchReceipts {
  private static final String COMPLETE = "COMPLETE";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeskFiles files;
  private final FileSystem fileSystem;
  private final BatchService service;
  private final Reporter reporter;

  BatchReceipts(DeskFiles files, FileSystem fileSystem, BatchService service, Reporter reporter) {
    this.files = files;
    this.fileSystem = fileSystem;
    this.service = service;
    this.reporter = reporter;
  }

  /**
   * @param folder as text; the names in it have the id of the batch, so that nothing of another is
   *     overwritten
   * @return whether all files have arrived as they were declared
   */
  boolean write(String batchId, String folder, JsonNode receipt)
      throws ServiceException, IOException, InterruptedException {
    Path place = fileSystem.getPath(folder);
    String name = "lo-quet-" + batchId;
    Path json = place.resolve(name + Outbox.RECEIPT);
    Path pdf = place.resolve(name + Outbox.PRINTED_RECEIPT);
    files.write(json, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt));
    files.write(pdf, service.printed(batchId));
    JsonNode counts = receipt.path("receipt").path("batch").path("counts");
    reporter.tell(
        Message.of(
            "station.batch.out", number(counts, "declaredFiles"), number(counts, "declaredPages")));
    reporter.tell(
        Message.of(
            "station.batch.back",
            number(counts, "arrivedFiles"),
            number(counts, "countedPages"),
            number(counts, "missingFiles"),
            number(counts, "unreadableFiles"),
            number(counts, "different")));
    boolean isComplete = true;
    for (JsonNode file : receipt.path("receipt").path("files")) {
      String result = file.path("result").asText();
      if (!result.equals(COMPLETE)) {
        isComplete = false;
        reporter.tell(Message.of("station.batch.result." + result, file.path("name").asText()));
      }
    }
    reporter.tell(Message.of("station.batch.receipt", json, pdf));
    return isComplete;
  }

  private static long number(JsonNode counts, String name) {
    return counts.path(name).asLong();
  }
}
