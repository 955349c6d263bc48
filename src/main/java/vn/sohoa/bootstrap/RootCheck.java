package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.sohoa.engine.isolation.ProgramFiles;

/**
 * Whether the service may run as root. Nothing that it does needs root, and a fault in it would
 * then give away the whole machine.
 *
 * @param userId of the process
 * @param isPackage whether this is a package: the native executable. The images say so by the
 *     setting instead
 * @param allowed the setting {@code sohoa.allow-root}
 */
record RootCheck(int userId, boolean isPackage, Optional<Boolean> allowed) {
  static final String WARNING =
      "runs as root, which it never needs: a fault in it gives away the whole machine. Run it as a"
          + " user of its own";

  private static final Logger LOG = Logger.getLogger(RootCheck.class);

  static RootCheck ofThisProcess() {
    return new RootCheck(currentUser(), ProgramFiles.isNative(), Settings.allowRoot());
  }

  boolean isRoot() {
    return userId == 0;
  }

  /**
   * Warns, or refuses.
   *
   * @throws StartupException if the service must not run as root
   */
  void require() {
    if (isRoot() && !allowed.orElse(!isPackage)) {
      throw new StartupException(
          "it must not run as root, which it never needs: a fault in it would give away the whole"
              + " machine. Start it as a user of its own, e.g. with 'User=' of systemd, 'setpriv'"
              + " or 'runuser'; the data folder must belong to that user. If you must,"
              + " SOHOA_ALLOW_ROOT=true allows it.");
    }
    if (isRoot()) {
      LOG.warn("the service " + WARNING);
    }
  }

  /** Reads the owner of the process' folder, which stays the user when it is not dumpable. */
  static int currentUser() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
          ? uid
          : -1;
    } catch (IOException e) {
      throw new StartupException("/proc is not mounted, which the service needs: " + e, e);
    }
  }
}
