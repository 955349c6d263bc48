package vn.sohoa.blob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where bytes are kept. */
@ConfigMapping(prefix = "sohoa.blob")
public interface BlobConfig {
  /**
   * Folder of the blobs; it must be one file system, so that a finished file can be renamed into
   * place.
   */
  @WithDefault("${sohoa.data-dir}/blobs")
  Path folder();
}
