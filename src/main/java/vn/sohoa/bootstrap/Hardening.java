package vn.sohoa.bootstrap;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What weakens this installation, found at start, for log and health. */
@ApplicationScoped
class Hardening {
  private static final Logger LOG = Logger.getLogger(Hardening.class);

  private final DatabaseRights rights;
  private volatile List<String> weaknesses = List.of();

  Hardening(DatabaseRights rights) {
    this.rights = rights;
  }

  /** Root and the process itself have been logged before, where the start is decided. */
  void inspect(@Observes StartupEvent event) {
    var logged = new ArrayList<String>();
    if (RootCheck.ofThisProcess().isRoot()) {
      logged.add("it " + RootCheck.WARNING);
    }
    logged.addAll(ProcessProtection.applied().refused());
    var found = new ArrayList<>(rights.excessive());
    found.forEach(what -> LOG.warnf("less safe than it could be: %s", what));
    if (AttachMechanism.isOpen()) {
      found.add(
          "the JVM lets other processes of its user attach. Start it with"
              + " -XX:+DisableAttachMechanism");
    }
    logged.addAll(found);
    weaknesses = List.copyOf(logged);
  }

  /** Returns one sentence for each; empty if there is none. */
  List<String> weaknesses() {
    return weaknesses;
  }
}
