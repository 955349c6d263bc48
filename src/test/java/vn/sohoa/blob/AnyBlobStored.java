package vn.sohoa.blob;

import java.nio.file.Path;
import java.time.Clock;

/** A store that has every blob, for tests that invent digests. */
public final class AnyBlobStored extends BlobStore {
  public AnyBlobStored(Path folder) {
    super(TestConfig.local(folder), Clock.systemUTC());
  }

  @Override
  public void requireStored(Sha256 sha256) {}
}
