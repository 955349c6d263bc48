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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void aStoredFileKeepsItsNameAndIsNew() throws IOException {
    Path upload = Files.write(folder.resolve("upload"), SCAN);
    Files.setLastModifiedTime(upload, FileTime.from(Instant.EPOCH));

    Blob blob = store().storeFile(upload, 100);

    assertThat(upload).hasBinaryContent(SCAN);
    assertThat(Files.readAllBytes(store().path(blob.sha256()))).isEqualTo(SCAN);
    assertThat(files()).as("nothing is left beside the blob and the upload").isEqualTo(2);
    assertThat(store().collect(blob.sha256(), Instant.now().minusSeconds(3600)))
        .as("a blob that nothing refers to yet is not an old one")
        .isFalse();
  }

  @Test
  void aStoredFileAboveTheLimitIsNoBlob() throws IOException {
    Path upload = Files.write(folder.resolve("upload"), SCAN);

    assertThatThrownBy(() -> store().storeFile(upload, SCAN.length - 1L))
        .isInstanceOf(BlobTooLargeException.class);
    assertThat(files()).isEqualTo(1);
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
  void leftoversOfUploadsAreDeletedWhileTheServiceRuns() throws IOException {
    // Given
    BlobStore store = store();
    Instant now = Instant.now();
    Path incoming = folder.resolve("incoming");
    Path old = Files.writeString(incoming.resolve("old.part"), "");
    Path fresh = Files.writeString(incoming.resolve("fresh.part"), "");
    Path notOurs = Files.createDirectories(incoming.resolve("lost+found/x"));
    FileTime before = FileTime.from(now.minus(Duration.ofHours(7)));
    Files.setLastModifiedTime(old, before);
    Files.setLastModifiedTime(notOurs.resolve("..").normalize(), before);

    // When
    store.deleteLeftovers(new LeftoversDue(now.minus(Duration.ofHours(6))));

    // Then
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(notOurs).exists();
  }

  @ParameterizedTest
  @CsvSource({"PT6H, PT1H", "PT20S, PT5S", "PT0S, PT1S"})
  void leftoversAreLookedForAtLeastOnceAnHour(Duration age, Duration interval) {
    assertThat(LeftoverTimer.interval(age)).isEqualTo(interval);
  }

  private Path age(Blob blob, Duration age) throws IOException {
    Path file = folder.resolve(blob.sha256().relativePath());
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static Instant anHourAgo() {
    return Instant.now().minus(Duration.ofHours(1));
  }

  @Test
  void oldBlobsAreListedAndCollected() throws IOException {
    // Given
    BlobStore store = store();
    Blob blob = store.store(new ByteArrayInputStream(SCAN), 100);
    age(blob, Duration.ofHours(2));
    String prefix = blob.sha256().hex().substring(0, 2);

    // Then
    assertThat(store.list(prefix)).extracting(StoredBlob::sha256).containsExactly(blob.sha256());
    assertThat(store.list(prefix.equals("00") ? "01" : "00")).isEmpty();
    assertThat(store.collect(blob.sha256(), anHourAgo())).isTrue();
    assertThat(files()).isZero();
    assertThat(store.collect(blob.sha256(), anHourAgo())).isFalse();
  }

  @Test
  void aBlobThatIsStoredAgainIsNotOldAnyMore() throws IOException {
    // Given the orphan of an upload that was refused long ago
    BlobStore store = store();
    Blob blob = store.store(new ByteArrayInputStream(SCAN), 100);
    age(blob, Duration.ofHours(2));

    // When an upload of the same bytes is under way
    store.store(new ByteArrayInputStream(SCAN), 100);

    // Then
    assertThat(store.collect(blob.sha256(), anHourAgo())).isFalse();
    assertThat(Files.readAllBytes(store.path(blob.sha256()))).isEqualTo(SCAN);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void collectingAndStoringAtTheSameMomentLosesNothing() throws Exception {
    BlobStore store = store();
    Blob blob = store.store(new ByteArrayInputStream(SCAN), 100);
    for (int round = 0; round < 200; round++) {
      age(blob, Duration.ofHours(2));
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<Boolean> collected = threads.submit(() -> store.collect(blob.sha256(), anHourAgo()));
        threads.submit(() -> store.store(new ByteArrayInputStream(SCAN), 100)).get();
        collected.get();
      }
      assertThat(folder.resolve(blob.sha256().relativePath())).hasBinaryContent(SCAN);
    }
  }

  @Test
  void aBitThatFlipsUnderTheSameTimeIsFoundByReadingAgain() throws IOException {
    // Given
    BlobStore store = store();
    Blob blob = store.store(new ByteArrayInputStream(SCAN), 100);
    Path file = store.path(blob.sha256());
    FileTime time = Files.getLastModifiedTime(file);
    damage(blob);
    Files.setLastModifiedTime(file, time);

    // Then
    assertThat(store.path(blob.sha256())).isEqualTo(file);
    assertThatThrownBy(() -> store.reread(blob.sha256())).isInstanceOf(BlobDamagedException.class);
    assertThatThrownBy(() -> store.verify(blob.sha256())).isInstanceOf(BlobDamagedException.class);
    assertThat(store.countDamaged()).isEqualTo(1);
  }

  @Test
  void aMissingBlobIsMissingAndAnIntactOneIsCounted() throws IOException {
    Blob blob = store().store(new ByteArrayInputStream(SCAN), 100);

    assertThat(store().verify(blob.sha256())).isEqualTo(SCAN.length);
    assertThatThrownBy(() -> store().verify(Sha256.of("other")))
        .isInstanceOfSatisfying(
            BlobDamagedException.class,
            e -> assertThat(e.kind()).isEqualTo(BlobDamagedException.Kind.MISSING));
  }

  @Test
  void anUploadMustLeaveTheReserve() throws IOException {
    var disk = new DiskReserve(TestConfig.local(folder));
    long free = disk.freeBytes();

    disk.require(free / 2);

    assertThatThrownBy(() -> disk.require(2 * free)).isInstanceOf(StorageFullException.class);
  }

  @Test
  void aFullDiskIsKnownByTheMessageOfTheSystem() {
    var full = new IOException("write", failureOfAFullDevice());

    assertThat(DiskFull.isCauseOf(full)).isTrue();
    assertThat(DiskFull.isCauseOf(new IOException("Permission denied"))).isFalse();
  }

  private static IOException failureOfAFullDevice() {
    try {
      Files.write(Path.of("/dev/full"), new byte[1]);
      throw new AssertionError("/dev/full is not full");
    } catch (IOException e) {
      return e;
    }
  }
}
