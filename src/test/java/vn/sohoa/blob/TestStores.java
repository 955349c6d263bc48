package vn.sohoa.blob;

import java.nio.file.Path;
import java.time.Clock;

/** Blob stores for tests of other packages. */
public final class TestStores {
  private TestStores() {}

  public static BlobStore local(Path folder) {
    return new BlobStore(TestConfig.local(folder), Clock.systemUTC());
  }
}
