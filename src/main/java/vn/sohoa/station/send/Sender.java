package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Optional;
import vn.sohoa.message.Message;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobState;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.queue.Refusal;
import vn.sohoa.station.queue.Sha256;
import vn.sohoa.station.send.FileLostException.Loss;
import vn.sohoa.station.send.ServiceException.Remedy;

/**
 * The steps of a file until the service has answered. Each is stored before the next one begins, so
 * that a station that was killed goes on with the same upload and the same idempotency key.
 */
final class Sender {
  /** An upload that the service has as a whole, but never finds, will not be found again. */
  private static final int MOST_UPLOADS = 5;

  private static final int MOST_QUESTIONS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeskFiles files;
  private final FileSystem fileSystem;
  private final JobStore store;
  private final ServiceClient service;
  private final Reporter reporter;
  private final int chunk;

  /**
   * @param chunk most bytes of a request
   */
  Sender(
      DeskFiles files,
      FileSystem fileSystem,
      JobStore store,
      ServiceClient service,
      Reporter reporter,
      int chunk) {
    this.files = files;
    this.fileSystem = fileSystem;
    this.store = store;
    this.service = service;
    this.reporter = reporter;
    this.chunk = chunk;
  }

  /** Does the next step of a job that is neither sent nor refused; returns it as stored. */
  Job step(Job job) throws ServiceException, FileLostException, IOException, InterruptedException {
    try {
      Job next =
          switch (job.state()) {
            case WAITING -> begin(job);
            case UPLOADING -> upload(job);
            case IMPORTING -> importUpload(job);
            case SENT, REFUSED -> throw new IllegalArgumentException("has its answer: " + job);
          };
      store.save(next);
      return next;
    } catch (ServiceException e) {
      Optional<Job> next = afterRefusal(job, e);
      if (next.isEmpty()) {
        throw e;
      }
      store.save(next.get());
      return next.get();
    }
  }

  private static Optional<Job> afterRefusal(Job job, ServiceException answer) {
    boolean again = job.state() != JobState.IMPORTING || job.uploads() < MOST_UPLOADS;
    if (answer.remedy() == Remedy.UPLOAD_AGAIN && again) {
      return Optional.of(job.uploadLost());
    }
    if (answer.remedy() == Remedy.RETURN || answer.remedy() == Remedy.UPLOAD_AGAIN) {
      Refusal refusal = new Refusal(Refusal.Cause.SERVICE, answer.reason());
      return Optional.of(job.refused(refusal, job.path()));
    }
    return Optional.empty();
  }

  private Job begin(Job job)
      throws ServiceException, FileLostException, IOException, InterruptedException {
    requireUnchanged(job);
    String digest = Sha256.of(files, path(job));
    requireUnchanged(job);
    if (job.content().sha256().isPresent() && !job.content().hasDigest(digest)) {
      throw new FileLostException(Loss.CHANGED);
    }
    String upload = service.create(job.fileName(), job.content().size());
    return job.digested(digest).uploadingTo(upload);
  }

  private Job upload(Job job)
      throws ServiceException, FileLostException, IOException, InterruptedException {
    String upload = job.upload().orElseThrow();
    long size = job.content().size();
    long offset = service.offset(upload);
    int questions = 0;
    while (offset < size) {
      requireUnchanged(job);
      byte[] bytes = read(job, offset);
      try {
        offset = service.append(upload, offset, bytes);
        reporter.progress(job.fileName(), offset, size);
        questions = 0;
      } catch (ServiceException e) {
        questions++;
        if (e.remedy() != Remedy.ASK_OFFSET || questions > MOST_QUESTIONS) {
          throw e;
        }
        offset = service.offset(upload);
      }
    }
    requireUnchanged(job);
    if (offset > size || !job.content().hasDigest(Sha256.of(files, path(job)))) {
      throw new FileLostException(Loss.CHANGED);
    }
    return job.uploaded();
  }

  private byte[] read(Job job, long offset) throws FileLostException, IOException {
    int length = (int) Math.min(chunk, job.content().size() - offset);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try (SeekableByteChannel channel = files.open(path(job))) {
      channel.position(offset);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // reads on
      }
    }
    if (bytes.hasRemaining()) {
      throw new FileLostException(Loss.CHANGED);
    }
    return bytes.array();
  }

  /** Needs no file: the service has all bytes, and may have imported them already. */
  private Job importUpload(Job job) throws ServiceException, IOException, InterruptedException {
    String receipt =
        service.importUpload(job.metadata(), job.upload().orElseThrow(), job.idempotencyKey());
    JsonNode json = JSON.readTree(receipt);
    Job sent = job.sent(receipt);
    if (job.content().hasDigest(json.path("sha256").asText())) {
      return sent;
    }
    Message reason = Message.of("station.refused.other-bytes", json.path("docCode").asText());
    return sent.refused(new Refusal(Refusal.Cause.CHANGED, reason), job.path());
  }

  private void requireUnchanged(Job job) throws FileLostException, IOException {
    Content now =
        files
            .attributes(path(job))
            .map(Content::of)
            .orElseThrow(() -> new FileLostException(Loss.GONE));
    if (!now.looksLike(job.content())) {
      throw new FileLostException(Loss.CHANGED);
    }
  }

  /** Gives the upload of a file up that will not be sent. */
  void giveUp(Job job) throws ServiceException, InterruptedException {
    if (job.upload().isPresent()) {
      service.terminate(job.upload().get());
    }
  }

  private Path path(Job job) {
    return fileSystem.getPath(job.path());
  }
}
