package vn.sohoa.station.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.config.Preset;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.send.FileSending;
import vn.sohoa.station.send.JobRunner;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceException;

/**
 * Sends files as a batch. Each step is stored before the next one begins: a station that was killed
 * goes on with the same batch.
 */
public final class BatchSending {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobStore jobs;
  private final JobRunner runner;
  private final FileSending sending;
  private final BatchStore store;
  private final BatchPlanner planner;
  private final BatchService service;
  private final BatchReceipts receipts;
  private final Reporter reporter;
  private final Language language;

  /**
   * @param queue folder of the queue
   */
  public BatchSending(
      DeskFiles files,
      Path queue,
      JobStore jobs,
      JobRunner runner,
      ServiceCalls calls,
      Reporter reporter,
      Language language) {
    this.jobs = jobs;
    this.runner = runner;
    this.sending = new FileSending(files, jobs, runner, reporter);
    this.store = new BatchStore(files, queue);
    this.planner = new BatchPlanner(files, language);
    this.service = new BatchService(calls, reporter);
    this.receipts = new BatchReceipts(files, queue.getFileSystem(), service, reporter);
    this.reporter = reporter;
    this.language = language;
  }

  /**
   * Finishes the batch that was begun before, if there is one; then sends the files that are in no
   * batch and have no receipt as the next one.
   *
   * @return whether all files have arrived as they were declared
   * @throws IOException if the service refuses the batch, or a file cannot be read or written
   */
  public boolean send(List<Path> scans, Preset preset, BatchLabel label)
      throws IOException, InterruptedException {
    List<Path> rest = new ArrayList<>();
    for (Path scan : scans) {
      rest.add(scan.toAbsolutePath().normalize());
    }
    boolean isComplete = true;
    Optional<BatchPlan> begun = store.load();
    if (begun.isPresent()) {
      BatchPlan plan = begun.get();
      reporter.tell(Message.of("station.batch.resumed", plan.files().size()));
      isComplete = finish(plan);
      rest.removeIf(scan -> plan.has(scan.toString()));
    }
    isComplete &= sending.run();
    List<Path> unsent = new ArrayList<>();
    for (Path scan : rest) {
      if (!sending.isSent(scan) && !unsent.contains(scan)) {
        unsent.add(scan);
      }
    }
    if (!unsent.isEmpty()) {
      isComplete &= finish(store.save(planner.plan(unsent, preset, label)));
    }
    return isComplete;
  }

  private boolean finish(BatchPlan planned) throws IOException, InterruptedException {
    try {
      BatchPlan plan = planned;
      if (plan.batchId().isEmpty()) {
        plan = store.save(plan.opened(service.open(plan)));
      }
      String batchId = plan.batchId().orElseThrow();
      reporter.tell(Message.of("station.batch.open", batchId, plan.files().size()));
      if (!plan.isQueued()) {
        queue(plan, batchId);
        plan = store.save(plan.queued());
      }
      boolean isSent = sending.run();
      boolean isComplete = receipts.write(batchId, plan.folder(), service.close(batchId));
      store.delete();
      return isSent && isComplete;
    } catch (ServiceException e) {
      store.delete();
      throw new IOException(e.reason().in(language), e);
    }
  }

  /** No job is worked on before all are stored, so that none that is missing has ended. */
  private void queue(BatchPlan plan, String batchId) throws IOException {
    for (BatchPlan.PlannedFile file : plan.files()) {
      if (runner.jobs().stream().noneMatch(job -> job.path().equals(file.path()))) {
        runner.put(
            Job.waiting(
                jobs.next(),
                Optional.empty(),
                file.path(),
                file.fileName(),
                new Content(file.size(), file.modified(), Optional.of(file.sha256())),
                metadata(file, batchId)));
      }
    }
  }

  private static String metadata(BatchPlan.PlannedFile file, String batchId) throws IOException {
    if (JSON.readTree(file.metadata()) instanceof ObjectNode declared) {
      return declared.put("batchId", batchId).toString();
    }
    throw new IOException("no declaration: " + file.metadata());
  }
}
