package vn.sohoa.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A scanner and people at work in a folder, while station and service fail at random. */
final class BusyFolder {
  private static final int FILES = 300;

  private final Map<String, Integer> instances = new HashMap<>();
  private final List<Path> present = new ArrayList<>();
  private final List<Path> untouched = new ArrayList<>();
  private final Random random;
  private final TestDesk desk;
  private int created;
  private int deleted;
  private int kills;

  BusyFolder(TestDesk desk, long seed) {
    this.desk = desk;
    this.random = new Random(seed);
  }

  /** Lets all files come and go, then repairs everything and waits until nothing is left to do. */
  void live() throws Exception {
    desk.pass();
    desk.files.between(this::disturb);
    desk.files.killing(0.01);
    desk.service.dropping(0.03);
    while (created < FILES) {
      scan();
      second();
    }
    for (int round = 0; round < 60; round++) {
      second();
    }
    desk.files.between(() -> {});
    desk.files.killing(0);
    desk.service.dropping(0);
    desk.service.answering(0, "");
    untouched.forEach(desk.files::unlock);
    desk.restart();
    desk.finish();
  }

  int kills() {
    return kills;
  }

  /** Number of files that people have put there and not deleted. */
  int files() {
    return created - deleted;
  }

  /** In how many files at a time this content has ever been. */
  int instances(String sha256) {
    return instances.getOrDefault(sha256, 0);
  }

  /** One second in the life of the station. */
  private void second() throws Exception {
    if (random.nextInt(40) == 0) {
      desk.service.restart();
    }
    switch (random.nextInt(30)) {
      case 0 -> desk.service.answering(503, "2");
      case 1 -> desk.service.answering(507, "");
      case 2 -> desk.service.forgetUploads();
      default -> desk.service.answering(0, "");
    }
    try {
      desk.pass();
    } catch (FaultyFiles.Killed e) {
      kills++;
      restart();
    }
  }

  private void restart() throws IOException {
    try {
      desk.restart();
    } catch (FaultyFiles.Killed e) {
      kills++;
      restart();
    }
  }

  /** Some new files, of which some are written in two parts. */
  private void scan() throws IOException {
    for (int i = random.nextInt(8); i > 0 && created < FILES; i--) {
      byte[] content = content();
      Path file = desk.folder.resolve(name());
      Files.createDirectories(file.getParent());
      int first = random.nextInt(3) == 0 ? content.length / 2 : content.length;
      Files.write(file, Arrays.copyOf(content, first));
      if (first < content.length) {
        untouched.add(file);
        if (random.nextBoolean()) {
          desk.files.lock(file);
        }
      }
      count(file);
      created++;
      if (random.nextInt(15) == 0 && created < FILES) {
        Path copy = file.resolveSibling("bản sao " + created + ".pdf");
        Files.copy(file, copy);
        count(copy);
        created++;
      }
    }
  }

  private byte[] content() {
    StringBuilder text = new StringBuilder(random.nextInt(12) == 0 ? "REFUSE" : "%PDF");
    text.append(created).append('-').append(random.nextLong());
    byte[] bytes = new byte[random.nextInt(3 * TestDesk.CHUNK) + 100];
    random.nextBytes(bytes);
    return text.append(new String(bytes, ISO_8859_1)).toString().getBytes(ISO_8859_1);
  }

  private String name() {
    String word = List.of("Quyết định", "QUYẾT ĐỊNH", "đơn đề nghị", "scan").get(random.nextInt(4));
    String form =
        Normalizer.normalize(
            word, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
    String folder = List.of("", "", "kết quả/", "hồ sơ/H24.99-250415-0001/").get(random.nextInt(4));
    String type = random.nextInt(20) == 0 ? ".docx" : ".pdf";
    return folder + form + " " + (created % 200) + "-" + random.nextInt(9999) + type;
  }

  /** Every content that a file has had at some time, and in how many files at a time. */
  private void count(Path file) throws IOException {
    if (!present.contains(file)) {
      present.add(file);
    }
    instances.merge(FakeService.sha256(Files.readAllBytes(file)), 1, Integer::sum);
  }

  /** Somebody does something to a file between two steps of the station. */
  private void disturb() {
    if (random.nextInt(12) != 0) {
      return;
    }
    try {
      Path file = victim();
      if (!Files.isRegularFile(file)) {
        present.remove(file);
        return;
      }
      switch (random.nextInt(8)) {
        case 0, 1 -> {
          Path renamed = file.resolveSibling("đổi tên " + random.nextInt() + ".pdf");
          present.add(Files.move(file, renamed));
        }
        case 2 -> change(file, StandardOpenOption.APPEND);
        case 3 -> truncate(file);
        case 4 -> desk.files.lock(file);
        case 5 -> {
          if (random.nextInt(3) == 0) {
            Files.delete(file);
            deleted++;
          }
        }
        default -> {
          untouched.forEach(desk.files::unlock);
          if (random.nextBoolean()) {
            change(file, StandardOpenOption.APPEND);
          }
        }
      }
      if (random.nextInt(3) == 0) {
        desk.files.unlock(file);
      } else {
        untouched.add(file);
      }
    } catch (FileSystemException e) {
      // Others meet the station's moves, too.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mostly the file that the station works on. */
  private Path victim() {
    Path touched = desk.files.touched();
    if (present.contains(touched) && random.nextInt(4) > 0) {
      return touched;
    }
    return present.isEmpty() ? desk.folder : present.get(random.nextInt(present.size()));
  }

  private void change(Path file, StandardOpenOption how) throws IOException {
    Files.writeString(file, "thêm trang " + random.nextLong(), UTF_8, how);
    count(file);
  }

  private void truncate(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2 + 1));
    count(file);
  }
}
