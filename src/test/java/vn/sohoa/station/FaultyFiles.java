package vn.sohoa.station;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import vn.sohoa.station.queue.DeskFiles;

/** Files that other programs lock, and a computer that is switched off at random moments. */
final class FaultyFiles extends DeskFiles {
  /** The process was killed: nothing after this happens. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Random random;
  private final Set<Path> locked = new HashSet<>();
  private Path touched = Path.of("");
  private double killRate;
  private Runnable between = () -> {};

  FaultyFiles(long seed) {
    random = new Random(seed);
  }

  void killing(double rate) {
    killRate = rate;
  }

  /** What others do to the folder between two steps of the station. */
  void between(Runnable deeds) {
    between = deeds;
  }

  /** The file that the station has last opened or moved. */
  Path touched() {
    return touched;
  }

  void lock(Path file) {
    locked.add(file);
  }

  void unlock(Path file) {
    locked.remove(file);
  }

  private void mayDie() {
    if (random.nextDouble() < killRate) {
      throw new Killed();
    }
  }

  private void requireUnlocked(Path file) throws FileSystemException {
    if (locked.contains(file)) {
      throw new FileSystemException(
          file.toString(), null, "The process cannot access the file: it is used by another one");
    }
  }

  @Override
  public SeekableByteChannel open(Path file) throws IOException {
    touched = file;
    between.run();
    mayDie();
    requireUnlocked(file);
    return super.open(file);
  }

  @Override
  public void move(Path source, Path target) throws IOException {
    touched = source;
    between.run();
    mayDie();
    requireUnlocked(source);
    super.move(source, target);
    mayDie();
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    between.run();
    if (random.nextDouble() < killRate) {
      byte[] half = Arrays.copyOf(content, content.length / 2);
      Files.write(file.resolveSibling("." + file.getFileName() + ".part"), half);
      throw new Killed();
    }
    super.write(file, content);
    mayDie();
  }

  @Override
  public void delete(Path file) throws IOException {
    mayDie();
    super.delete(file);
    mayDie();
  }
}
