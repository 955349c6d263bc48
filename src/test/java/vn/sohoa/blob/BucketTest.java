package vn.sohoa.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store with a bucket, against a server that verifies signatures and digests. */
class BucketTest {
  private static final long LIMIT = 1 << 24;
  private static final long AMPLE = 1 << 30;
  private static final byte[] SCAN = "một bản quét".getBytes(StandardCharsets.UTF_8);
  private static final Sha256 UNKNOWN = new Sha256("0".repeat(64));

  private final Path cache;
  private final S3Server server;
  private final BlobStore store;

  BucketTest(@TempDir Path remote, @TempDir Path cache) throws IOException {
    this.cache = cache;
    this.server = new S3Server(remote);
    this.store = store(AMPLE);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private BlobStore store(long cacheBytes) {
    return store(TestConfig.Bucket.of(server, cacheBytes));
  }

  private BlobStore store(TestConfig.Bucket bucket) {
    return new BlobStore(TestConfig.local(cache).with(bucket), Clock.systemUTC());
  }

  private static Blob keep(BlobStore store, byte[] bytes) throws IOException {
    return store.store(new ByteArrayInputStream(bytes), LIMIT);
  }

  private static byte[] noise(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void emptyCache() throws IOException {
    for (Path file : cached()) {
      Files.delete(file);
    }
  }

  @Test
  void storedBlobIsInBucketByDigest() throws IOException {
    Blob small = keep(store, SCAN);
    Blob large = keep(store, noise(3 << 20, 1));

    assertThat(Files.readAllBytes(server.object(small.sha256()))).isEqualTo(SCAN);
    assertThat(Files.size(server.object(large.sha256()))).isEqualTo(3 << 20);
  }

  @Test
  void adoptedFileIsInBucketAndMovedIntoCache() throws IOException {
    Path upload = Files.write(cache.resolve("upload"), SCAN);

    Blob blob = store.adopt(upload, LIMIT);

    assertThat(upload).doesNotExist();
    assertThat(Files.readAllBytes(server.object(blob.sha256()))).isEqualTo(SCAN);
    assertThat(Files.readAllBytes(store.path(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void aFileThatKeepsItsNameIsInBucketAndCache() throws IOException {
    Path upload = Files.write(cache.resolve("upload"), SCAN);

    Blob blob = store.storeFile(upload, LIMIT);

    assertThat(upload).hasBinaryContent(SCAN);
    assertThat(Files.readAllBytes(server.object(blob.sha256()))).isEqualTo(SCAN);
    assertThat(Files.readAllBytes(store.path(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void identicalBytesAreOneObject() throws IOException {
    for (byte[] bytes : List.of(SCAN, noise(2 << 20, 2))) {
      Blob first = keep(store, bytes);
      assertThat(keep(store, bytes)).isEqualTo(first);
    }

    assertThat(server.objects()).hasSize(2);
  }

  @Test
  void missingBlobIsDownloadedIntoCache() throws IOException {
    byte[] bytes = noise(2 << 20, 3);
    Blob blob = keep(store, bytes);
    emptyCache();

    assertThat(Files.readAllBytes(store.path(blob.sha256()))).isEqualTo(bytes);
    server.stop();
    assertThat(Files.readAllBytes(store.path(blob.sha256()))).isEqualTo(bytes);
    server.restart();
  }

  @Test
  void corruptObjectIsRejectedAndNotCached() throws IOException {
    Blob blob = keep(store, SCAN);
    emptyCache();
    Files.write(server.object(blob.sha256()), new byte[SCAN.length]);

    assertThatThrownBy(() -> store.path(blob.sha256())).isInstanceOf(BlobDamagedException.class);
    assertThat(cached()).isEmpty();
  }

  @Test
  void unknownBlobIsDistinguishedFromUnreachableServer() throws IOException {
    assertThatThrownBy(() -> store.path(UNKNOWN)).isInstanceOf(BlobDamagedException.class);
    server.stop();
    assertThatThrownBy(() -> store.path(UNKNOWN)).isInstanceOf(BlobUnavailableException.class);
    server.restart();
  }

  @Test
  void unreachableServerRejectsBlobsWithoutLoss() throws IOException {
    Path upload = Files.write(cache.resolve("upload"), SCAN);
    server.stop();

    assertThatThrownBy(() -> keep(store, SCAN)).isInstanceOf(BlobUnavailableException.class);
    assertThatThrownBy(() -> store.adopt(upload, LIMIT))
        .isInstanceOf(BlobUnavailableException.class);
    assertThat(cached()).containsExactly(upload);

    server.restart();
    Blob blob = store.adopt(upload, LIMIT);
    assertThat(Files.readAllBytes(server.object(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void serverRejectsBodyWithWrongDigest() throws IOException {
    Path file = Files.write(cache.resolve("changed"), SCAN);
    var bucket = S3Bucket.of(TestConfig.Bucket.of(server, AMPLE), Clock.systemUTC());

    assertThatThrownBy(() -> bucket.put(file, new Blob(UNKNOWN, SCAN.length)))
        .isInstanceOf(BlobUnavailableException.class);
    assertThat(server.objects()).isEmpty();
  }

  @Test
  void checkReportsTheCause() throws IOException {
    store.check();

    URI endpoint = server.endpoint();
    BlobStore wrongKey = store(TestConfig.Bucket.of(endpoint, S3Server.BUCKET, "wrong", AMPLE));
    BlobStore wrongName = store(TestConfig.Bucket.of(endpoint, "none", S3Server.SECRET_KEY, AMPLE));
    assertThatThrownBy(wrongKey::check).hasMessageContaining("403");
    assertThatThrownBy(wrongName::check).hasMessageContaining("404");
    server.stop();
    assertThatThrownBy(store::check).isInstanceOf(BlobUnavailableException.class);
    server.restart();
  }

  @Test
  void missingBucketIsDistinguishedFromMissingBlob() {
    BlobStore wrongName =
        store(TestConfig.Bucket.of(server.endpoint(), "none", S3Server.SECRET_KEY, AMPLE));

    assertThatThrownBy(() -> wrongName.path(UNKNOWN))
        .isInstanceOf(BlobUnavailableException.class)
        .hasMessageContaining("NoSuchBucket");
  }

  @Test
  void listsObjectsOfAPartPageByPage() throws IOException {
    // Given more objects than a page has, and one that is no blob
    var expected = new HashSet<Sha256>();
    for (int i = 0; i < 1001; i++) {
      var sha256 = new Sha256("ab%062x".formatted(i));
      expected.add(sha256);
      Files.createDirectories(server.object(sha256).resolve("..").normalize());
      Files.write(server.object(sha256), SCAN);
    }
    Files.write(server.object(new Sha256("ab" + "0".repeat(62))).resolveSibling("other"), SCAN);
    keep(store, SCAN);

    // When
    List<StoredBlob> listed = store.list("ab");

    // Then
    assertThat(listed).extracting(StoredBlob::sha256).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(listed.getFirst().storedAt()).isBetween(ago(Duration.ofHours(1)), Instant.now());
  }

  private static Instant ago(Duration time) {
    return Instant.now().minus(time);
  }

  @Test
  void collectsOldObjectsWithTheirCopies() throws IOException {
    Blob blob = keep(store, SCAN);

    assertThat(store.collect(blob.sha256(), ago(Duration.ofHours(1)))).isFalse();
    assertThat(server.objects()).hasSize(1);
    assertThat(store.collect(blob.sha256(), Instant.now().plusSeconds(5))).isTrue();
    assertThat(server.objects()).isEmpty();
    assertThat(cached()).isEmpty();
    assertThat(store.collect(blob.sha256(), Instant.now().plusSeconds(5))).isFalse();
  }

  @Test
  void aDeletedObjectIsNotStored() throws IOException {
    Blob blob = keep(store, SCAN);
    store.requireStored(blob.sha256());

    Files.delete(server.object(blob.sha256()));

    assertThatThrownBy(() -> store.requireStored(blob.sha256()))
        .isInstanceOf(BlobUnavailableException.class);
  }

  @Test
  void verifyingReadsTheObjectAndRepairsItFromTheCopy() throws IOException {
    // Given
    Blob blob = keep(store, SCAN);
    assertThat(store.verify(blob.sha256())).isEqualTo(SCAN.length);
    Files.write(server.object(blob.sha256()), new byte[SCAN.length]);

    // When
    store.verify(blob.sha256());

    // Then
    assertThat(Files.readAllBytes(server.object(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void verifyingFindsDamagedAndMissingObjects() throws IOException {
    Blob blob = keep(store, SCAN);
    emptyCache();
    Files.write(server.object(blob.sha256()), new byte[SCAN.length]);

    assertThatThrownBy(() -> store.verify(blob.sha256()))
        .isInstanceOf(BlobDamagedException.class)
        .hasMessageContaining("damaged");
    Files.delete(server.object(blob.sha256()));
    assertThatThrownBy(() -> store.verify(blob.sha256()))
        .isInstanceOf(BlobDamagedException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aDamagedCopyIsNotSentAndFetchedAgain() throws IOException {
    Blob blob = keep(store, SCAN);
    Path copy = store.path(blob.sha256());
    FileTime time = Files.getLastModifiedTime(copy);
    Files.write(copy, new byte[SCAN.length]);
    Files.setLastModifiedTime(copy, time);

    assertThat(Files.readAllBytes(store.reread(blob.sha256()))).isEqualTo(SCAN);
  }

  @Test
  void fullCacheEvictsLeastRecentlyUsedAfterUpload() throws IOException, InterruptedException {
    BlobStore localOnly = new BlobStore(TestConfig.local(cache), Clock.systemUTC());
    Blob fromBefore = keep(localOnly, noise(40_000, 4));
    Blob old = keep(store, noise(40_000, 5));
    Blob recent = keep(store, noise(40_000, 6));
    age(fromBefore, Duration.ofHours(4));
    age(old, Duration.ofHours(3));
    age(recent, Duration.ofHours(2));
    BlobStore small = store(100_000);
    small.path(old.sha256());

    Blob last = keep(small, noise(50_000, 7));

    awaitCached(2);
    assertThat(cached()).noneMatch(file -> file.endsWith(fromBefore.sha256().hex()));
    assertThat(cached()).noneMatch(file -> file.endsWith(recent.sha256().hex()));
    assertThat(server.object(fromBefore.sha256())).exists();
    for (Blob blob : List.of(fromBefore, old, recent, last)) {
      assertThat(Files.size(small.path(blob.sha256()))).isEqualTo(blob.size());
    }
  }

  @Test
  void aUseBeforeTheClockWasSetBackDoesNotKeepAFileLongerThanAnother()
      throws IOException, InterruptedException {
    Blob future = keep(store, noise(40_000, 8));
    age(future, Duration.ofHours(-3));
    Path file = cache.resolve(future.sha256().relativePath());

    keep(store(100_000), noise(50_000, 9));

    Instant end = Instant.now().plusSeconds(10);
    while (isInFuture(file) && Instant.now().isBefore(end)) {
      Thread.sleep(10);
    }
    assertThat(isInFuture(file)).isFalse();
  }

  private static boolean isInFuture(Path file) throws IOException {
    return Files.getLastModifiedTime(file)
        .toInstant()
        .isAfter(Instant.now().plus(Duration.ofHours(1)));
  }

  private void age(Blob blob, Duration unused) throws IOException {
    Path file = cache.resolve(blob.sha256().relativePath());
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(unused)));
  }

  private void awaitCached(int files) throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(10);
    while (!isSweptTo(files) && Instant.now().isBefore(end)) {
      Thread.sleep(10);
    }
    assertThat(cached()).hasSize(files);
  }

  private boolean isSweptTo(int files) throws IOException {
    try {
      return cached().size() <= files;
    } catch (UncheckedIOException goneWhileItWasListed) {
      return false;
    }
  }
}
