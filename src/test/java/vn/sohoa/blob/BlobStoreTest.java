package vn.sohoa.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {
  private static final byte[] SCAN = "một bản quét".getBytes(StandardCharsets.UTF_8);

  private @TempDir Path folder = Path.of("");

  private BlobStore store() {
    return new BlobStore(TestConfig.local(folder), Clock.systemUTC());
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void storesBytesByDigest() throws IOException {
    Blob blob = store().store(new ByteArrayInputStream(SCAN), 100);

    assertThat(blob.size()).isEqualTo(SCAN.length);
    assertThat(Files.readAllBytes(store().path(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void storesIdenticalBytesOnce() throws IOException {
    Blob first = store().store(new ByteArrayInputStream(SCAN), 100);
    Blob second = store().store(new ByteArrayInputStream(SCAN), 100);

    assertThat(second).isEqualTo(first);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void storesNothingAboveTheLimit() throws IOException {
    assertThatThrownBy(() -> store().store(new ByteArrayInputStream(SCAN), SCAN.length - 1L))
        .isInstanceOf(BlobTooLargeException.class);
    assertThat(files()).isZero();
  }

  @Test
  void adoptsAFileByMovingIt() throws IOException {
    Path upload = Files.write(folder.resolve("upload"), SCAN);

    Blob blob = store().adopt(upload, 100);

    assertThat(upload).doesNotExist();
    assertThat(Files.readAllBytes(store().path(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void throwsForUnknownBlob() {
    assertThatThrownBy(() -> store().path(new Sha256("0".repeat(64))))
        .isInstanceOf(NoSuchFileException.class);
  }
}
