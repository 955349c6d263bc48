package vn.sohoa.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3AddressTest {
  private static final Sha256 DIGEST = Sha256.of("");

  private static TestConfig.Bucket config(String endpoint, String bucket) {
    return TestConfig.Bucket.of(URI.create(endpoint), bucket, "secret", 1);
  }

  @Test
  void addsBucketToPathOrHost() {
    var path = config("https://s3.example:9000/", "scans");
    var host = path.inHost();

    assertThat(S3Address.of(path).object(DIGEST))
        .hasToString("https://s3.example:9000/scans/e3/b0/" + DIGEST);
    assertThat(S3Address.of(host).object(DIGEST))
        .hasToString("https://scans.s3.example:9000/e3/b0/" + DIGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3.example", "ftp://s3.example", "https://s3.example/path", "https:/x"})
  void rejectsInvalidEndpoint(String endpoint) {
    assertThatThrownBy(() -> S3Address.of(config(endpoint, "scans")))
        .hasMessageContaining("sohoa.blob.s3.endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UPPER", "a/b", "-a-"})
  void rejectsInvalidBucketName(String bucket) {
    assertThatThrownBy(() -> S3Address.of(config("https://s3.example", bucket)))
        .hasMessageContaining("sohoa.blob.s3.bucket");
  }
}
