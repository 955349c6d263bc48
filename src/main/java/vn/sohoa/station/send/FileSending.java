package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.Preset;
import vn.sohoa.station.folder.FileNames;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.queue.Sha256;

/** Sends files that stay where they are; receipts and reasons are written beside them. */
public final class FileSending {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeskFiles files;
  private final JobStore store;
  private final JobRunner runner;
  private final Reporter reporter;
  private int lost;

  public FileSending(DeskFiles files, JobStore store, JobRunner runner, Reporter reporter) {
    this.files = files;
    this.store = store;
    this.runner = runner;
    this.reporter = reporter;
  }

  /** Takes a file into the queue, unless it is there or its receipt is beside it. */
  public void add(Path file, Preset preset) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    if (runner.jobs().stream().anyMatch(job -> job.path().equals(absolute.toString()))) {
      return;
    }
    if (isSent(absolute)) {
      return;
    }
    Content content =
        files
            .attributes(absolute)
            .map(Content::of)
            .orElseThrow(() -> new IOException("no such file: " + file));
    runner.put(
        Job.waiting(
            store.next(),
            Optional.empty(),
            absolute.toString(),
            nameOf(absolute),
            content,
            metadataOf(absolute, preset)));
  }

  /** Returns the name that the service is told. */
  public static String nameOf(Path file) {
    return Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
  }

  /** Returns what a file is declared with, a JSON object as text. */
  public static String metadataOf(Path file, Preset preset) {
    Optional<String> parent =
        Optional.ofNullable(file.getParent()).map(Path::getFileName).map(Path::toString);
    return preset.metadata(parent, FileNames.stem(nameOf(file)));
  }

  /** Whether the receipt of a file is beside it; the desk is told so. */
  public boolean isSent(Path file) throws IOException {
    boolean isSent = hasReceipt(file);
    if (isSent) {
      reporter.tell(Message.of("station.told.already", nameOf(file)));
    }
    return isSent;
  }

  private boolean hasReceipt(Path file) throws IOException {
    Path receipt = file.resolveSibling(file.getFileName() + Outbox.RECEIPT);
    return files.attributes(receipt).isPresent()
        && JSON.readTree(files.read(receipt))
            .path("sha256")
            .asText()
            .equals(Sha256.of(files, file));
  }

  /**
   * Sends until the queue is empty, however long the service cannot be reached.
   *
   * @return whether all files were sent
   */
  public boolean run() throws InterruptedException {
    while (!runner.jobs().isEmpty()) {
      boolean moved = runner.work(job -> true, file -> lost++);
      runner.jobs().stream()
          .filter(job -> runner.roundsMissing(job) > 0)
          .forEach(runner::finishWithoutFile);
      if (!moved) {
        Thread.sleep(PAUSE);
      }
    }
    return lost == 0 && runner.returned() == 0;
  }
}
