package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Which part of the service this process is. */
@ConfigMapping(prefix = "sohoa")
public interface RoleConfig {
  /** {@code all}; or {@code api} (answers, does no work) and {@code worker} on several machines. */
  @WithDefault("all")
  ProcessRole role();

  /** Folder of everything that is kept: database, blobs, first key. */
  @WithName("data-dir")
  @WithDefault("data")
  java.nio.file.Path dataDir();

  /** The parts a process can be. */
  enum ProcessRole {
    ALL,
    API,
    WORKER;

    boolean works() {
      return this != API;
    }
  }
}
