package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free space that uploads leave on the disk, so that processing and the database can go on. */
@ApplicationScoped
public class DiskReserve {
  private final Path folder;
  private final long reserve;

  public DiskReserve(BlobConfig config) {
    try {
      this.folder = Files.createDirectories(config.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the blob folder " + config.folder(), e);
    }
    this.reserve = config.reserve().asLongValue();
  }

  /** Returns the free space on the disk of the blob folder, in bytes. */
  public long freeBytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Returns the space that uploads leave free, in bytes. */
  public long reserveBytes() {
    return reserve;
  }

  /**
   * Checks that an upload leaves the reserve free.
   *
   * @param bytes size of the upload, 0 if unknown
   * @throws StorageFullException if it does not
   */
  public void require(long bytes) throws IOException {
    long free = freeBytes();
    if (free - bytes < reserve) {
      throw new StorageFullException(free, bytes, reserve);
    }
  }
}
