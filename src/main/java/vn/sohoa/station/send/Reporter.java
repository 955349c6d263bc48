package vn.sohoa.station.send;

import vn.sohoa.message.Message;

/** Tells the desk what happens. */
public interface Reporter {
  /** Something has happened, once. */
  void tell(Message event);

  /** Something does not work; is told again only when it changes. */
  void warn(String subject, Message fault);

  /** What was warned of works again. */
  void clear(String subject);

  /**
   * Bytes of a file are at the service.
   *
   * @param sent number of bytes of {@code size}, greater than 0
   */
  void progress(String fileName, long sent, long size);
}
