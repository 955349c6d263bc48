package vn.sohoa.blob;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.Secret;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of a store under test. */
record TestConfig(Path folder, Optional<S3> s3) implements BlobConfig {

  static TestConfig local(Path folder) {
    return new TestConfig(folder, Optional.empty());
  }

  TestConfig with(Bucket bucket) {
    return new TestConfig(folder, Optional.of(bucket));
  }

  record Bucket(
      URI endpoint,
      String bucket,
      String region,
      String accessKey,
      Secret<String> secretKey,
      boolean pathStyle,
      MemorySize cacheSize)
      implements S3 {

    static Bucket of(URI endpoint, String name, String secretKey, long cacheBytes) {
      return new Bucket(
          endpoint,
          name,
          "us-east-1",
          S3Server.ACCESS_KEY,
          () -> secretKey,
          true,
          new MemorySize(BigInteger.valueOf(cacheBytes)));
    }

    static Bucket of(S3Server server, long cacheBytes) {
      return of(server.endpoint(), S3Server.BUCKET, S3Server.SECRET_KEY, cacheBytes);
    }

    Bucket inHost() {
      return new Bucket(endpoint, bucket, region, accessKey, secretKey, false, cacheSize);
    }
  }
}
