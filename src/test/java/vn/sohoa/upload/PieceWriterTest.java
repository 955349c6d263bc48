package vn.sohoa.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.blob.BlobConfig;
import vn.sohoa.blob.DiskReserve;
import vn.sohoa.blob.StorageFullException;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.header.ChecksumAlgorithm;

class PieceWriterTest {
  private static final String EVERYTHING = "9000000000000000000";

  @TempDir private Path folder = Path.of("");

  /** Settings of a disk with some reserve, in bytes. */
  private record Disk(Path folder, String bytes) implements BlobConfig {
    @Override
    public MemorySize reserve() {
      return new MemorySize(new BigInteger(bytes));
    }

    @Override
    public Duration leftoverAge() {
      return Duration.ofHours(6);
    }

    @Override
    public Optional<S3> s3() {
      return Optional.empty();
    }
  }

  private static final class DroppedLine extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line dropped");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }

  private static PieceWriter writer(Path folder, String reserve) {
    return new PieceWriter(new DiskReserve(new Disk(folder, reserve)));
  }

  private static FileChannel file(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Property(tries = 50)
  void whatArrivesBeforeTheLineDropsIsKept(
      @ForAll @IntRange(max = 200_000) int before, @ForAll @IntRange(max = 200_000) int arrived)
      throws IOException {
    Path place = Files.createTempDirectory("pieces");
    Path path = Files.write(place.resolve("f"), new byte[before]);
    byte[] bytes = new byte[arrived];
    java.util.Arrays.fill(bytes, (byte) 7);
    try (FileChannel file = file(path)) {
      var body = new SequenceInputStream(new ByteArrayInputStream(bytes), new DroppedLine());
      assertThatThrownBy(
              () -> writer(place, "0").write(file, body, Long.MAX_VALUE, Optional.empty()))
          .isInstanceOf(IOException.class);
    }

    byte[] stored = Files.readAllBytes(path);
    assertThat(stored).hasSize(before + arrived);
    assertThat(java.util.Arrays.copyOfRange(stored, before, stored.length)).isEqualTo(bytes);
    Files.delete(path);
    Files.delete(place);
  }

  @Test
  void noMoreIsWrittenThanIsMissing() throws IOException {
    Path path = folder.resolve("f");
    try (FileChannel file = file(path)) {
      assertThatThrownBy(
              () ->
                  writer(folder, "0")
                      .write(file, new ByteArrayInputStream(new byte[11]), 10, Optional.empty()))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.FILE_TOO_LARGE));
    }

    assertThat(path).hasSize(10);
  }

  @Test
  void theDigestIsThatOfTheBytes() throws IOException {
    var digest = ChecksumAlgorithm.SHA256.newDigest();
    byte[] bytes = new byte[100_000];
    try (FileChannel file = file(folder.resolve("f"))) {
      long written =
          writer(folder, "0")
              .write(file, new ByteArrayInputStream(bytes), bytes.length, Optional.of(digest));
      assertThat(written).isEqualTo(bytes.length);
    }

    assertThat(digest.digest()).isEqualTo(ChecksumAlgorithm.SHA256.newDigest().digest(bytes));
  }

  @Test
  void aDiskThatGetsFullEndsThePieceAndKeepsWhatWasWritten() throws IOException {
    Path path = folder.resolve("f");
    try (FileChannel file = file(path)) {
      assertThatThrownBy(
              () ->
                  writer(folder, EVERYTHING)
                      .write(
                          file,
                          new ByteArrayInputStream(new byte[9 << 20]),
                          9 << 20,
                          Optional.empty()))
          .isInstanceOf(StorageFullException.class);
    }

    assertThat(path).hasSize(8 << 20);
  }
}
