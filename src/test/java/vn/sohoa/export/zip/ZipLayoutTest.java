package vn.sohoa.export.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any part of a ZIP file can be computed, and other programs read what the parts make. */
class ZipLayoutTest {
  private static final ZipTime TIME = ZipTime.of(LocalDateTime.of(2026, 11, 30, 8, 2, 14));
  private static final long GIGABYTE = 1L << 30;

  private static final class Entry {
    private final String path;
    private final byte[] content;

    Entry(String path, byte[] content) {
      this.path = path;
      this.content = content;
    }

    String path() {
      return path;
    }

    byte[] content() {
      return content;
    }

    ZipEntryHead head() {
      var crc32 = new CRC32();
      crc32.update(content);
      return new ZipEntryHead(path, content.length, crc32.getValue(), TIME);
    }
  }

  private static List<Entry> entries(Random random) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < random.nextInt(12); i++) {
      byte[] content = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(5_000)];
      random.nextBytes(content);
      entries.add(
          new Entry("documents/00000/H24.99_QĐ_%06d_V1.original.pdf".formatted(i), content));
    }
    return entries;
  }

  private static ZipEnd end(List<Entry> entries) {
    long offset = 0;
    long directory = 0;
    for (Entry entry : entries) {
      directory += entry.head().centralLength(offset);
      offset += entry.head().length();
    }
    return new ZipEnd(entries.size(), offset, directory);
  }

  private static byte[] part(List<Entry> entries, long first, long length) throws IOException {
    var out = new ByteArrayOutputStream();
    var window = new ByteWindow(out, first, length, 0);
    var offsets = new ArrayList<Long>();
    for (Entry entry : entries) {
      offsets.add(window.position());
      window.write(entry.head().local());
      if (window.wants(entry.content().length)) {
        window.write(entry.content());
      } else {
        window.pass(entry.content().length);
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      window.write(entries.get(i).head().central(offsets.get(i)));
    }
    window.write(end(entries).bytes());
    return out.toByteArray();
  }

  private static byte[] whole(List<Entry> entries) throws IOException {
    return part(entries, 0, end(entries).fileSize());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void partsJoinedAreTheWhole(long seed) throws IOException {
    var random = new Random(seed);
    List<Entry> entries = entries(random);
    byte[] whole = whole(entries);
    assertThat(whole).hasSize((int) end(entries).fileSize());

    for (int i = 0; i < 50; i++) {
      var joined = new ByteArrayOutputStream();
      while (joined.size() < whole.length) {
        int length = 1 + random.nextInt(whole.length - joined.size());
        joined.write(part(entries, joined.size(), length));
      }
      assertThat(joined.toByteArray()).isEqualTo(whole);
      int first = random.nextInt(whole.length);
      assertThat(part(entries, first, 1)).isEqualTo(Arrays.copyOfRange(whole, first, first + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void otherProgramsReadIt(long seed, @TempDir Path folder) throws IOException {
    List<Entry> entries = entries(new Random(seed));
    byte[] whole = whole(entries);

    try (var stream = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (Entry entry : entries) {
        ZipEntry read = stream.getNextEntry();
        assertThat(read).isNotNull();
        assertThat(read.getName()).isEqualTo(entry.path());
        assertThat(read.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 11, 30, 8, 2, 14));
        assertThat(stream.readAllBytes()).isEqualTo(entry.content());
      }
      assertThat(stream.getNextEntry()).isNull();
    }
    Path file = Files.write(folder.resolve("a.zip"), whole);
    try (var jdk = new java.util.zip.ZipFile(file.toFile());
        ZipFile commons = ZipFile.builder().setPath(file).get()) {
      assertThat(jdk.size()).isEqualTo(entries.size());
      List<ZipArchiveEntry> read = Collections.list(commons.getEntriesInPhysicalOrder());
      assertThat(read.stream().map(ZipArchiveEntry::getName).toList())
          .isEqualTo(entries.stream().map(Entry::path).toList());
      for (int i = 0; i < entries.size(); i++) {
        assertThat(jdk.getInputStream(jdk.getEntry(entries.get(i).path())).readAllBytes())
            .isEqualTo(entries.get(i).content());
        assertThat(commons.getInputStream(read.get(i)).readAllBytes())
            .isEqualTo(entries.get(i).content());
        assertThat(read.get(i).getUnixMode()).isEqualTo(0100644);
        assertThat(read.get(i).getGeneralPurposeBit().usesUTF8ForNames()).isTrue();
      }
    }
  }

  /** A file of 100 GB whose contents are zeros: only its headers are stored. */
  private static final class Huge implements SeekableByteChannel {
    private final List<ZipEntryHead> heads = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final byte[] tail;
    private final ZipEnd end;
    private long position;

    Huge(List<Long> sizes) {
      var written = new ByteArrayOutputStream();
      long offset = 0;
      for (long size : sizes) {
        var head = new ZipEntryHead("documents/%06d.tif".formatted(heads.size()), size, 0, TIME);
        heads.add(head);
        offsets.add(offset);
        written.writeBytes(head.central(offset));
        offset += head.length();
      }
      end = new ZipEnd(heads.size(), offset, written.size());
      written.writeBytes(end.bytes());
      tail = written.toByteArray();
    }

    private int at(long place) {
      if (place >= end.offset()) {
        return tail[(int) (place - end.offset())];
      }
      int found = Collections.binarySearch(offsets, place);
      int index = found >= 0 ? found : -found - 2;
      byte[] local = heads.get(index).local();
      long inside = place - offsets.get(index);
      return inside < local.length ? local[(int) inside] : 0;
    }

    @Override
    public int read(ByteBuffer target) {
      if (position >= size()) {
        return -1;
      }
      int length = (int) Math.min(target.remaining(), size() - position);
      for (int i = 0; i < length; i++) {
        target.put((byte) at(position++));
      }
      return length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
      position = place;
      return this;
    }

    @Override
    public long size() {
      return end.fileSize();
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UncheckedIOException(new IOException("read only"));
    }

    @Override
    public SeekableByteChannel truncate(long length) {
      throw new UncheckedIOException(new IOException("read only"));
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static void assertRead(List<Long> sizes) throws IOException {
    var huge = new Huge(sizes);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(huge).setIgnoreLocalFileHeader(false).get()) {
      List<ZipArchiveEntry> read = Collections.list(zip.getEntriesInPhysicalOrder());
      assertThat(read.stream().map(ZipArchiveEntry::getSize).toList()).isEqualTo(sizes);
      assertThat(read.stream().map(ZipArchiveEntry::getLocalHeaderOffset).toList())
          .isEqualTo(huge.offsets);
    }
  }

  @Test
  void largeFilesAndManyOfThemAreOfZip64() throws IOException {
    assertRead(List.of(5 * GIGABYTE, 0L, 7L, 95 * GIGABYTE, 1L));
    assertRead(List.of(0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1_0000_0000L, 3L));
    assertRead(List.of(3 * GIGABYTE, 2 * GIGABYTE, 1L));
  }

  @Test
  void moreThan65535EntriesAreOfZip64() throws IOException {
    for (int count : new int[] {65_534, 65_535, 65_536, 70_000}) {
      List<Entry> entries =
          IntStream.range(0, count).mapToObj(i -> new Entry("d/" + i, new byte[0])).toList();
      byte[] whole = whole(entries);
      try (ZipFile zip = ZipFile.builder().setByteArray(whole).get()) {
        assertThat(Collections.list(zip.getEntries())).hasSize(count);
      }
      assertThat(end(entries).size()).isEqualTo(count < 65_535 ? 22 : 98);
    }
  }

  @Test
  void theEdgesOf32BitsAreExact() {
    String path = "a";
    var plain = new ZipEntryHead(path, ZipEntryHead.MOST - 1, 0, TIME);
    var large = new ZipEntryHead(path, ZipEntryHead.MOST, 0, TIME);

    assertThat(plain.localLength()).isEqualTo(31).isEqualTo(plain.local().length);
    assertThat(large.localLength()).isEqualTo(51).isEqualTo(large.local().length);
    for (ZipEntryHead head : List.of(plain, large)) {
      for (long offset : new long[] {0, ZipEntryHead.MOST - 1, ZipEntryHead.MOST, 1L << 40}) {
        assertThat(head.central(offset)).hasSize(head.centralLength(offset));
      }
    }
    assertThat(plain.centralLength(0)).isEqualTo(47);
    assertThat(plain.centralLength(ZipEntryHead.MOST)).isEqualTo(59);
    assertThat(large.centralLength(ZipEntryHead.MOST)).isEqualTo(75);
  }

  @Test
  void whatCannotBeAnEntryIsRefused() throws IOException {
    for (String path : List.of("", "x".repeat(70_000))) {
      assertThatThrownBy(() -> new ZipEntryHead(path, 0, 0, TIME))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new ZipEntryHead("a", -1, 0, TIME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ZipEntryHead("a", 0, 1L << 32, TIME))
        .isInstanceOf(IllegalArgumentException.class);
    var window = new ByteWindow(new ByteArrayOutputStream(), 5, 5, 0);
    window.pass(5);
    window.pass(0);
    window.write(new byte[2]);
    window.pass(0);
    assertThatThrownBy(() -> window.pass(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void timesBeyondTheFormAreItsEdges() {
    assertThat(ZipTime.of(LocalDateTime.of(1970, 1, 1, 0, 0)))
        .isEqualTo(ZipTime.of(LocalDateTime.of(1980, 1, 1, 0, 0)));
    assertThat(ZipTime.of(LocalDateTime.of(2200, 1, 1, 0, 0)))
        .isEqualTo(ZipTime.of(LocalDateTime.of(2107, 12, 31, 23, 59, 59)));
  }
}
