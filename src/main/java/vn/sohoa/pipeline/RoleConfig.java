package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

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
