package vn.sohoa.station.send;

import java.io.IOException;
import vn.sohoa.station.queue.Job;

/** Gets the files of which the service has made documents. Calls may be repeated. */
public interface SentFiles {
  /** The service has given its receipt; the file may still be where it was. */
  void imported(Job job) throws IOException;

  /**
   * The file is where it stays.
   *
   * @param place its path, as text
   */
  void placed(Job job, String place) throws IOException;

  /** The document is not of the bytes that the file has. */
  void withdrawn(Job job) throws IOException;
}
