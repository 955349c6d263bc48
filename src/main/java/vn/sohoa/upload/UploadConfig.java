package vn.sohoa.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits of resumable uploads. */
@ConfigMapping(prefix = "sohoa.upload")
public interface UploadConfig {
  /**
   * Maximum size of a file that is sent in pieces. A single piece may have as many bytes as {@code
   * sohoa.intake.max-file-size}.
   */
  @WithDefault("${sohoa.intake.max-file-size:2G}")
  MemorySize maxSize();

  /**
   * Time after which an upload is deleted that was not imported, counted from its last piece. At
   * least a second.
   */
  @WithDefault("P7D")
  Duration expiry();

  /**
   * Uploads of one key that are not imported yet. A further one is refused with {@code 429
   * UPLOAD_QUOTA}.
   */
  @WithDefault("1000")
  @Min(1)
  int openByKey();

  /** Declared bytes of those uploads together, whether they have arrived or not. */
  @WithDefault("64G")
  MemorySize bytesByKey();
}
