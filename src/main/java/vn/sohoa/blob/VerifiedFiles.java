package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which files had the bytes that their names promise, so that each is hashed once for
 * each state of its inode, size and modification time.
 */
final class VerifiedFiles {
  private static final int MOST = 50_000;
  private static final float LOAD = 0.75f;

  private record State(@Nullable Object inode, long size, FileTime modified) {
    static State of(Path file) throws IOException {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }
  }

  private static final class Recent extends LinkedHashMap<Sha256, State> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Sha256, State> eldest) {
      return size() > MOST;
    }
  }

  private final Map<Sha256, State> verified = Collections.synchronizedMap(new Recent());

  /** Records that the file has the bytes that its name promises. */
  void add(Path file, Sha256 sha256) throws IOException {
    verified.put(sha256, State.of(file));
  }

  /** Lets the file be read again at its next use. */
  void forget(Sha256 sha256) {
    verified.remove(sha256);
  }

  /**
   * Reads the file unless it is in the state in which it was verified.
   *
   * @throws BlobDamagedException if its bytes have another digest
   */
  void require(Path file, Sha256 sha256) throws IOException {
    State state = State.of(file);
    if (Objects.equals(verified.get(sha256), state)) {
      return;
    }
    Sha256 found = Sha256.of(file);
    if (!found.equals(sha256)) {
      verified.remove(sha256);
      throw BlobDamagedException.changed(sha256, found);
    }
    verified.put(sha256, state);
  }
}
