package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import vn.sohoa.engine.ReadingProfile;

/** The engine processes, in which all untrusted bytes are opened. */
@ConfigMapping(prefix = "sohoa.engine")
public interface EngineConfig {
  /** How many run at once; 0 means one for each processor. */
  @WithDefault("0")
  @Min(0)
  @Max(512)
  int processes();

  /** After so many pages an engine is replaced, against leaks in native libraries. */
  @WithDefault("500")
  @Min(1)
  int pagesPerProcess();

  /**
   * Java heap of one engine, in MB. The default reads an uncompressed A1 colour page at 300 dpi.
   */
  @WithDefault("1536")
  @Min(128)
  int heapMegabytes();

  /** How thoroughly pages are read: {@code standard} or {@code quick}. */
  @WithDefault("standard")
  ReadingProfile profile();

  /** How long an engine may take to start. */
  @WithDefault("PT30S")
  Duration startLimit();

  /** How long the first look at a file may take. */
  @WithDefault("PT60S")
  Duration triageLimit();

  /** How long one page may take; an engine that needs longer is killed. */
  @WithDefault("PT60S")
  Duration pageLimit();

  /** The most pages of one document. */
  @WithDefault("5000")
  @Min(1)
  int maxPages();

  /** The most pixels of one page, width times height. The default is an A0 sheet at 300 dpi. */
  @WithDefault("140000000")
  @Min(1_000_000)
  long maxPagePixels();

  /** Where the unpacked libraries and models are kept. */
  @WithDefault("${sohoa.data-dir}/engine")
  Path folder();

  /** Scratch space; its folder {@code steps} is emptied at start. */
  @WithDefault("${sohoa.data-dir}/scratch")
  Path scratch();
}
