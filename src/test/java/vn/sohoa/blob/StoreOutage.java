package vn.sohoa.blob;

/** Failures of the blob store, for tests of other packages. */
public final class StoreOutage {
  private StoreOutage() {}

  public static BlobUnavailableException failure() {
    return new BlobUnavailableException("the bucket does not answer");
  }
}
