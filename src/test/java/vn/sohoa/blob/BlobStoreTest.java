package vn.sohoa.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        .isInstanceOf(BlobDamagedException.class)
        .hasMessageContaining("missing");
  }

  private Path damage(Blob blob) throws IOException {
    Path file = folder.resolve(blob.sha256().relativePath());
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 1;
    return Files.write(file, bytes);
  }

  @Test
  void aDamagedBlobIsNotPassedOn() throws IOException {
    BlobStore store = store();
    Blob blob = store.store(new ByteArrayInputStream(SCAN), 100);
    store.path(blob.sha256());

    damage(blob);

    assertThatThrownBy(() -> store.path(blob.sha256())).isInstanceOf(BlobDamagedException.class);
    assertThat(store.countDamaged()).isEqualTo(1);
  }

  @Test
  void theSameFileSentAgainRepairsADamagedBlob() throws IOException {
    BlobStore store = store();
    Blob blob = store.store(new ByteArrayInputStream(SCAN), 100);
    damage(blob);
    assertThatThrownBy(() -> store.path(blob.sha256())).isInstanceOf(BlobDamagedException.class);
    Path upload = Files.write(folder.resolve("upload"), SCAN);

    store.adopt(upload, 100);

    assertThat(Files.readAllBytes(store.path(blob.sha256()))).isEqualTo(SCAN);
    assertThat(store.countDamaged()).isZero();
  }

  @Test
  void aShortenedBlobIsRepairedFromAStreamToo() throws IOException {
    Blob blob = store().store(new ByteArrayInputStream(SCAN), 100);
    Files.write(folder.resolve(blob.sha256().relativePath()), new byte[2]);

    store().store(new ByteArrayInputStream(SCAN), 100);

    assertThat(Files.readAllBytes(store().path(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNotUsable() throws IOException {
    BlobStore store = store();
    store.check();
    Files.delete(folder.resolve("incoming"));

    assertThatThrownBy(store::check).isInstanceOf(IOException.class);
  }

  @Test
  void whatOthersPutInTheFolderIsNoBlob() throws IOException {
    Blob blob = store().store(new ByteArrayInputStream(SCAN), 100);
    Files.createDirectories(folder.resolve("lost+found/00"));
    Files.writeString(folder.resolve("lost+found/00/x"), "");
    Files.writeString(folder.resolve("README"), "");
    Path stray = folder.resolve(blob.sha256().relativePath()).resolveSibling("0".repeat(64));
    Files.writeString(stray, "");

    assertThat(new LocalFolder(folder).files())
        .containsExactly(folder.resolve(blob.sha256().relativePath()));
  }

  @Test
  void leftoversOfUploadsAreDeletedAfterADay() throws IOException {
    store();
    Path incoming = folder.resolve("incoming");
    Path old = Files.writeString(incoming.resolve("old.part"), "");
    Path fresh = Files.writeString(incoming.resolve("fresh.part"), "");
    Path notOurs = Files.createDirectories(incoming.resolve("lost+found/x"));
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(notOurs.resolve("..").normalize(), yesterday);

    store();

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(notOurs).exists();
  }
}
