package vn.sohoa.engine.host;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import vn.sohoa.engine.NativeLibraries;

/**
 * Keeps other processes of the same user from the memory and the state of this one, and secrets
 * from core dumps and from files that others may read.
 *
 * <p>A process that is not dumpable cannot be traced, and its files in {@code /proc}, among them
 * its environment, belong to root. It still reads its own. Programs that it starts are dumpable
 * again.
 */
public final class OwnProcess {
  private static final int SET_DUMPABLE = 4;
  private static final int CORE_SIZE = 4;
  private static final int FOR_OWNER_ONLY = 0077;

  private final HostCalls calls;

  OwnProcess(HostCalls calls) {
    this.calls = calls;
  }

  /**
   * Loads the library that calls the operating system. Its file is deleted again.
   *
   * @param folder where it is unpacked; created if necessary
   * @throws IOException if it cannot be loaded
   */
  public static OwnProcess in(Path folder) throws IOException {
    Path parent =
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path unpacked = Files.createTempDirectory(parent, "host");
    try {
      NativeLibraries.unpackCaller(unpacked);
      System.setProperty("jna.boot.library.path", unpacked.toString());
      System.setProperty("jna.nosys", "true");
      System.setProperty("jna.nounpack", "true");
      return new OwnProcess(Native.load("c", HostCalls.class));
    } catch (LinkageError e) {
      throw new IOException("the library for calls of the system cannot be loaded: " + e, e);
    } finally {
      PathUtils.delete(unpacked);
    }
  }

  /** Protects the process; returns what the system refused. */
  public List<String> protect() {
    var refused = new ArrayList<String>();
    if (calls.prctl(SET_DUMPABLE, 0, 0, 0, 0) != 0) {
      refused.add("other processes of this user can read its memory (prctl failed)");
    }
    try (var none = new Memory(2L * Long.BYTES)) {
      none.clear();
      if (calls.setrlimit(CORE_SIZE, none) != 0) {
        refused.add("it may leave core dumps (setrlimit failed)");
      }
    }
    calls.umask(FOR_OWNER_ONLY); // always succeeds
    return List.copyOf(refused);
  }
}
