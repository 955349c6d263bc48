package vn.sohoa.station.queue;

import java.util.Optional;
import vn.sohoa.message.Message;

/**
 * A file that is not finished, as it is stored.
 *
 * @param id name of the record
 * @param order creation order; files are sent in it
 * @param root the watched folder, as text; empty for a file that stays where it is
 * @param path the file, as text
 * @param fileName name that the service is told; stays the same if the file is renamed
 * @param content size, time and digest of the bytes that are sent
 * @param metadata the declaration, a JSON object as text
 * @param idempotencyKey sent with the import, so that it counts once
 * @param state how far it is
 * @param upload path of the upload at the service, from UPLOADING to IMPORTING
 * @param uploads number of uploads that were begun
 * @param receipt the service's receipt, a JSON object as text, when SENT, and when refused in spite
 *     of it
 * @param refusal why it was refused, when REFUSED
 * @param target where it is being moved to, as text; stored before it is moved
 * @param fault why it does not get on at the moment
 */
public record Job(
    String id,
    long order,
    Optional<String> root,
    String path,
    String fileName,
    Content content,
    String metadata,
    String idempotencyKey,
    JobState state,
    Optional<String> upload,
    int uploads,
    Optional<String> receipt,
    Optional<Refusal> refusal,
    Optional<String> target,
    Optional<Message> fault) {

  /** A new file that waits. */
  public static Job waiting(
      Identity identity,
      Optional<String> root,
      String path,
      String fileName,
      Content content,
      String metadata) {
    return new Job(
        identity.id(),
        identity.order(),
        root,
        path,
        fileName,
        content,
        metadata,
        identity.idempotencyKey(),
        JobState.WAITING,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What tells jobs apart.
   *
   * @param id see {@link Job}
   * @param order see {@link Job}
   * @param idempotencyKey see {@link Job}
   */
  public record Identity(String id, long order, String idempotencyKey) {}

  /** Whether the file is to be moved when it is finished. */
  public boolean isMoved() {
    return root.isPresent();
  }

  /** The bytes were read for the first time. */
  public Job digested(String sha256) {
    return with(content.digested(sha256), state, upload, uploads, Optional.empty());
  }

  /** The service has given an address for the bytes. */
  public Job uploadingTo(String address) {
    return with(content, JobState.UPLOADING, Optional.of(address), uploads + 1, Optional.empty());
  }

  /** The upload is gone at the service. */
  public Job uploadLost() {
    return with(content, JobState.WAITING, Optional.empty(), uploads, Optional.empty());
  }

  /** All bytes are at the service. */
  public Job uploaded() {
    return with(content, JobState.IMPORTING, upload, uploads, Optional.empty());
  }

  public Job blockedBy(Message why) {
    return with(content, state, upload, uploads, Optional.of(why));
  }

  private Job with(
      Content newContent,
      JobState newState,
      Optional<String> newUpload,
      int newUploads,
      Optional<Message> newFault) {
    return new Job(
        id,
        order,
        root,
        path,
        fileName,
        newContent,
        metadata,
        idempotencyKey,
        newState,
        newUpload,
        newUploads,
        receipt,
        refusal,
        target,
        newFault);
  }

  /** The service has given its receipt. */
  public Job sent(String newReceipt) {
    return ended(JobState.SENT, path, Optional.of(newReceipt), Optional.empty());
  }

  /** A file that is not taken; one that was moved already is at {@code place} now. */
  public Job refused(Refusal why, String place) {
    return ended(JobState.REFUSED, place, receipt, Optional.of(why));
  }

  private Job ended(
      JobState newState,
      String newPath,
      Optional<String> newReceipt,
      Optional<Refusal> newRefusal) {
    return new Job(
        id,
        order,
        root,
        newPath,
        fileName,
        content,
        metadata,
        idempotencyKey,
        newState,
        Optional.empty(),
        uploads,
        newReceipt,
        newRefusal,
        Optional.empty(),
        Optional.empty());
  }

  /** The file has another name now. */
  public Job renamed(String newPath) {
    return placed(newPath, Optional.empty());
  }

  /** The file is about to be moved. */
  public Job movingTo(String newTarget) {
    return placed(path, Optional.of(newTarget));
  }

  private Job placed(String newPath, Optional<String> newTarget) {
    return new Job(
        id,
        order,
        root,
        newPath,
        fileName,
        content,
        metadata,
        idempotencyKey,
        state,
        upload,
        uploads,
        receipt,
        refusal,
        newTarget,
        fault);
  }
}
