package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The role of this process and its data folder. */
@ConfigMapping(prefix = "sohoa")
public interface RoleConfig {
  /**
   * {@code api} answers requests and runs no tasks; {@code worker} answers requests and runs tasks
   * from the queue, as {@code all} does. Several processes need one database and one bucket or
   * shared blob folder.
   */
  @WithDefault("all")
  ProcessRole role();

  /**
   * Folder of everything the service stores: embedded database, blobs, first key. One process at a
   * time may use it. Read before the service starts: only from the environment or a Java system
   * property.
   */
  @WithName("data-dir")
  @WithDefault("data")
  java.nio.file.Path dataDir();

  /**
   * Whether the service may run as root, which it never needs. If not set, the native executable
   * and the container images refuse to start as root, and on a JVM there is a warning in log and
   * health. Read before the service starts: only from the environment or a Java system property.
   */
  @WithName("allow-root")
  Optional<Boolean> allowRoot();

  /** Values of {@code sohoa.role}. */
  enum ProcessRole {
    ALL,
    API,
    WORKER;

    boolean works() {
      return this != API;
    }
  }
}
