package vn.sohoa.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.blob.Sha256;

/**
 * A scanner and people who put files into a watched folder of a real disk, slowly, and rename,
 * truncate, change, lock, copy and delete them while they are sent.
 */
final class BusyDesk {
  /** Files whose sub-folder the service refuses to take. */
  static final String REFUSED = "Sai";

  private static final Set<PosixFilePermission> LOCKED =
      PosixFilePermissions.fromString("---------");
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-------");
  private static final List<String> WORDS =
      List.of("Quyết định", "QUYẾT ĐỊNH", "đơn đề nghị", "scan");
  private static final List<String> FOLDERS =
      List.of("", "", "", "hồ sơ/H24.99-250415-0001/", REFUSED + "/");

  private final Path folder;
  private final Random random;
  private final Map<String, Integer> instances = new HashMap<>();
  private final List<Path> present = new ArrayList<>();
  private final Set<Path> locked = new HashSet<>();
  private int created;
  private int deleted;

  BusyDesk(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Puts a number of files there, and returns when the last one is whole. */
  void live(int files) throws IOException, InterruptedException {
    while (created < files) {
      scan(files);
      for (int deed = random.nextInt(3); deed > 0; deed--) {
        disturb();
      }
      Thread.sleep(random.nextInt(150));
    }
    unlockAll();
  }

  /** Files may have been moved since they were locked. */
  private void unlockAll() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        unlock(file);
      }
    }
  }

  /** Number of files that were put there and not deleted. */
  int files() {
    return created - deleted;
  }

  /** In how many files at a time this content has ever been. */
  int instances(String sha256) {
    return instances.getOrDefault(sha256, 0);
  }

  private void scan(int files) throws IOException, InterruptedException {
    Path file = folder.resolve(name());
    Files.createDirectories(file.getParent());
    byte[] content = MinimalPdf.of(1, created + "-" + random.nextLong());
    present.add(file);
    created++;
    count(content);
    if (random.nextInt(3) == 0) {
      writeSlowly(file, content);
    } else {
      Files.write(file, content);
    }
    if (random.nextInt(12) == 0 && created < files) {
      Path copy = file.resolveSibling("bản sao " + created + ".pdf");
      present.add(copy);
      created++;
      count(content);
      Files.write(copy, content);
    }
  }

  private void writeSlowly(Path file, byte[] content) throws IOException, InterruptedException {
    byte[] half = Arrays.copyOf(content, content.length / 2);
    count(half);
    Files.write(file, half);
    Thread.sleep(random.nextInt(400));
    byte[] rest = Arrays.copyOfRange(content, half.length, content.length);
    try {
      Files.write(file, rest, StandardOpenOption.APPEND);
    } catch (NoSuchFileException e) {
      // On a machine that stood still for so long, the half was taken for a whole file.
      present.remove(file);
    }
  }

  private String name() {
    String form =
        Normalizer.normalize(
            WORDS.get(random.nextInt(WORDS.size())),
            random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
    String type = random.nextInt(20) == 0 ? ".docx" : ".pdf";
    return FOLDERS.get(random.nextInt(FOLDERS.size())) + form + " " + created + type;
  }

  /** Is called before the content is written: afterwards the file may be elsewhere. */
  private void count(byte[] content) {
    instances.merge(Sha256.of(content).hex(), 1, Integer::sum);
  }

  /** Somebody does something to a file; the agent may have moved it away meanwhile. */
  private void disturb() throws IOException {
    if (present.isEmpty()) {
      return;
    }
    Path file = present.get(random.nextInt(present.size()));
    try {
      switch (random.nextInt(8)) {
        case 0, 1 -> {
          Path renamed = file.resolveSibling("đổi tên " + random.nextInt(1 << 30) + type(file));
          Files.move(file, renamed);
          present.add(renamed);
        }
        case 2, 3 -> {
          byte[] more = ("% thêm " + random.nextLong()).getBytes(UTF_8);
          count(joined(Files.readAllBytes(file), more));
          Files.write(file, more, StandardOpenOption.APPEND);
        }
        case 4 -> truncate(file);
        case 5, 6 -> lock(file);
        default -> {
          if (random.nextInt(3) == 0) {
            Files.delete(file);
            deleted++;
          }
        }
      }
    } catch (NoSuchFileException e) {
      present.remove(file);
    } catch (AccessDeniedException e) {
      // It is locked; somebody who is not root cannot change it, either.
      unlock(file);
    }
  }

  private static String type(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.'));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private void truncate(Path file) throws IOException {
    byte[] rest = Files.readAllBytes(file);
    int length = rest.length / 2 + 1;
    count(Arrays.copyOf(rest, length));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /** A lock of Unix is advice only; that nobody may read a file stops all but root. */
  private void lock(Path file) throws IOException {
    if (locked.remove(file)) {
      unlock(file);
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid()) {
        Files.setPosixFilePermissions(file, LOCKED);
        locked.add(file);
      }
    }
  }

  private void unlock(Path file) throws IOException {
    locked.remove(file);
    try {
      Files.setPosixFilePermissions(file, OPEN);
    } catch (NoSuchFileException e) {
      present.remove(file);
    }
  }
}
