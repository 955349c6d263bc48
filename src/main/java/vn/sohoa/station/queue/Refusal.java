package vn.sohoa.station.queue;

import vn.sohoa.message.Message;

/**
 * Why a file is not taken.
 *
 * @param cause who refused it and when
 * @param reason for people
 */
public record Refusal(Cause cause, Message reason) {
  /** The names are stored. */
  public enum Cause {
    /** The station, before anything was sent. */
    STATION,
    /** The service; it has no document of this file. */
    SERVICE,
    /** The service has a document, but not of the bytes that the file has now. */
    CHANGED
  }
}
