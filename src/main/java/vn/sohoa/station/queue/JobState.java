package vn.sohoa.station.queue;

/** How far a file has come. The names are stored. */
public enum JobState {
  /** Nothing of it is at the service. */
  WAITING,
  /** The service has given an address for its bytes, and may have some of them. */
  UPLOADING,
  /** All bytes are at the service; the service was or will be asked to import them. */
  IMPORTING,
  /** The service has given its receipt; the file is to be moved to {@code da-gui}. */
  SENT,
  /** The service or the station has refused it; the file is to be moved to {@code tra-lai}. */
  REFUSED
}
