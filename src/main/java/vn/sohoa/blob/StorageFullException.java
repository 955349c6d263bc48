package vn.sohoa.blob;

import java.io.IOException;

/** The disk has less free space than its reserve; nothing was stored. */
public final class StorageFullException extends IOException {
  private static final long serialVersionUID = 1L;

  StorageFullException(long free, long needed, long reserve) {
    super(
        "%d bytes are free on the disk of the blobs; %d are needed beside a reserve of %d"
            .formatted(free, needed, reserve));
  }
}
