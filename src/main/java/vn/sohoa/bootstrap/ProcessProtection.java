package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import vn.sohoa.engine.host.OwnProcess;

/**
 * How the process of the service is protected: applied before there is a secret in its memory. What
 * the system refuses is a warning, and not a reason to be down.
 *
 * @param refused what could not be done
 */
record ProcessProtection(List<String> refused) {
  private static final Logger LOG = Logger.getLogger(ProcessProtection.class);

  private static volatile ProcessProtection applied =
      new ProcessProtection(List.of("it was not asked for"));

  ProcessProtection {
    refused = List.copyOf(refused);
  }

  /** Returns what was done at the start of this process. */
  static ProcessProtection applied() {
    return applied;
  }

  /**
   * @param folder where a library is unpacked for a moment
   */
  static void apply(Path folder) {
    applied = new ProcessProtection(attempt(folder));
    applied.refused().forEach(what -> LOG.warnf("the process is not protected: %s", what));
  }

  private static List<String> attempt(Path folder) {
    try {
      return OwnProcess.in(folder).protect();
    } catch (IOException | LinkageError e) {
      return List.of("calls of the system do not work: " + e);
    }
  }
}
