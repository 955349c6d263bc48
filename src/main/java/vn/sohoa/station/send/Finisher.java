package vn.sohoa.station.send;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Optional;
import vn.sohoa.message.Message;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.JobState;
import vn.sohoa.station.queue.JobStore;
import vn.sohoa.station.queue.Refusal;
import vn.sohoa.station.queue.Sha256;
import vn.sohoa.station.send.FileLostException.Loss;

/**
 * Moves files that have their answer and writes the receipt or the reason beside them. The place is
 * stored before the file is moved, so that a station that was killed knows where it is.
 */
final class Finisher {
  private final DeskFiles files;
  private final FileSystem fileSystem;
  private final JobStore store;
  private final Outbox outbox;
  private final Notes notes;
  private final SentFiles sent;

  Finisher(
      DeskFiles files,
      FileSystem fileSystem,
      JobStore store,
      Outbox outbox,
      Notes notes,
      SentFiles sent) {
    this.files = files;
    this.fileSystem = fileSystem;
    this.store = store;
    this.outbox = outbox;
    this.notes = notes;
    this.sent = sent;
  }

  /**
   * Does the next step of a job that is sent or refused.
   *
   * @return the job as stored; empty when nothing is left to do, and the record is deleted
   * @throws FileLostException if a refused file has changed or is gone, or a sent one is gone
   */
  Optional<Job> step(Job job) throws FileLostException, IOException {
    if (job.state() == JobState.SENT) {
      sent.imported(job);
    }
    if (job.target().isEmpty()) {
      requireFile(job);
      return Optional.of(stored(job.movingTo(place(job).toString())));
    }
    Path target = fileSystem.getPath(job.target().get());
    if (job.isMoved() && !isThere(job, target)) {
      return Optional.of(stored(job.movingTo(place(job).toString())));
    }
    if (job.state() == JobState.SENT && !hasSentBytes(job, target)) {
      return Optional.of(stored(changedAfterSending(job, target)));
    }
    finish(job, target);
    return Optional.empty();
  }

  /** Ends a job whose file is gone, but of which the service has a document. */
  Path stepWithoutFile(Job job) throws IOException {
    Job placed = job.target().isPresent() ? job : stored(job.movingTo(place(job).toString()));
    Path target = fileSystem.getPath(placed.target().orElseThrow());
    Path folder = target.getParent();
    if (folder != null) {
      files.createFolders(folder);
    }
    finish(placed, target);
    return target;
  }

  private Job stored(Job job) throws IOException {
    store.save(job);
    return job;
  }

  private Path place(Job job) throws IOException {
    Path file = fileSystem.getPath(job.path());
    if (job.root().isEmpty()) {
      return outbox.beside(file, suffix(job));
    }
    String box = job.state() == JobState.SENT ? Outbox.SENT : Outbox.RETURNED;
    return outbox.place(fileSystem.getPath(job.root().get()), box, file);
  }

  private static String suffix(Job job) {
    return job.state() == JobState.SENT ? Outbox.RECEIPT : Outbox.REASON;
  }

  /** A refused file that was changed is another file: it is looked at anew. */
  private void requireFile(Job job) throws FileLostException, IOException {
    boolean hasDocument = job.receipt().isPresent();
    Optional<Content> now = files.attributes(fileSystem.getPath(job.path())).map(Content::of);
    if (now.isEmpty()) {
      throw new FileLostException(hasDocument ? Loss.GONE_AFTER_IMPORT : Loss.GONE);
    }
    if (!hasDocument && !now.get().looksLike(job.content())) {
      throw new FileLostException(Loss.CHANGED);
    }
  }

  /**
   * Makes sure that the file is at its target; moves it there if it was not yet.
   *
   * @return false if the target is taken by another file
   */
  private boolean isThere(Job job, Path target) throws FileLostException, IOException {
    Path source = fileSystem.getPath(job.path());
    boolean hasSource = files.attributes(source).isPresent();
    if (files.attributes(target).isPresent()) {
      return !hasSource || job.state() == JobState.REFUSED || hasSentBytes(job, target);
    }
    requireFile(job);
    try {
      files.move(source, target);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private boolean hasSentBytes(Job job, Path target) throws IOException {
    Path file = job.isMoved() ? target : fileSystem.getPath(job.path());
    return files.attributes(file).isEmpty() || job.content().hasDigest(Sha256.of(files, file));
  }

  private Job changedAfterSending(Job job, Path target) throws IOException {
    String document = notes.documentOf(job);
    Refusal refusal =
        new Refusal(Refusal.Cause.CHANGED, Message.of("station.refused.changed-after", document));
    return job.refused(refusal, job.isMoved() ? target.toString() : job.path());
  }

  private void finish(Job job, Path target) throws IOException {
    Path note = target;
    if (job.isMoved()) {
      note = target.resolveSibling(target.getFileName() + suffix(job));
    }
    Path file = job.isMoved() ? target : fileSystem.getPath(job.path());
    files.write(note, notes.of(job, files.attributes(file).isPresent()));
    if (job.state() == JobState.SENT) {
      sent.placed(job, file.toString());
    } else if (job.receipt().isPresent()) {
      sent.withdrawn(job);
    }
    store.delete(job);
  }
}
