package vn.sohoa.scrub;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** Verification of all stored blobs every night, by one process at a time. */
@ConfigMapping(prefix = "sohoa.scrub")
public interface ScrubConfig {
  /**
   * Whether this process verifies the blobs at night. {@code sohoa admin verify} works in any case.
   */
  @WithDefault("true")
  boolean nightly();

  /** Time of day in Vietnam (Asia/Ho_Chi_Minh) at which the verification starts. */
  @WithDefault("01:00")
  LocalTime time();

  /** Time after which it pauses until the next night, where it goes on with the next blobs. */
  @WithDefault("PT5H")
  Duration limit();

  /** Bytes that it reads in a second, at most. */
  @WithDefault("50M")
  MemorySize rate();

  /**
   * Whether the nightly verification deletes blobs that no document refers to, e.g. of refused
   * uploads and of pages that were read again. Off by default, because after the restore of an
   * older database it would delete the files that this database does not know; {@code sohoa admin
   * verify --collect} deletes them on request.
   */
  @WithDefault("false")
  boolean collect();

  /**
   * Age at which such a blob is deleted, at least one hour: longer than any upload or step takes.
   */
  @WithDefault("PT48H")
  Duration orphanAge();
}
