package vn.sohoa.blob;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of a store under test. */
record TestConfig(Path folder, Optional<S3> s3) implements BlobConfig {

  @Override
  public MemorySize reserve() {
    return new MemorySize(BigInteger.ZERO);
  }

  @Override
  public Duration leftoverAge() {
    return Duration.ofHours(6);
  }

  static TestConfig local(Path folder) {
    return new TestConfig(folder, Optional.empty());
  }

  TestConfig with(Bucket bucket) {
    return new TestConfig(folder, Optional.of(bucket));
  }

  record Bucket(
      URI endpoint,
      String bucket,
      Optional<String> region,
      String accessKey,
      String secretKey,
      Optional<Boolean> pathStyle,
      Optional<MemorySize> cacheSize)
      implements S3 {

    static Bucket of(URI endpoint, String name, String secretKey, long cacheBytes) {
      return new Bucket(
          endpoint,
          name,
          Optional.empty(),
          S3Server.ACCESS_KEY,
          secretKey,
          Optional.empty(),
          Optional.of(new MemorySize(BigInteger.valueOf(cacheBytes))));
    }

    static Bucket of(S3Server server, long cacheBytes) {
      return of(server.endpoint(), S3Server.BUCKET, S3Server.SECRET_KEY, cacheBytes);
    }

    Bucket inHost() {
      return new Bucket(
          endpoint, bucket, region, accessKey, secretKey, Optional.of(false), cacheSize);
    }
  }
}
