package vn.sohoa.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Who read what. */
@ConfigMapping(prefix = "sohoa.audit")
public interface ReadAuditConfig {
  /**
   * Which reads of records are noted, with person, time and address. {@code all}: each; {@code
   * sampled}: all searches by name or number, and a share of the others; {@code none}: none.
   */
  @WithDefault("all")
  Reads reads();

  /**
   * Share of reads that {@code sampled} notes. Whether it does so is the same for all reads of one
   * record by one person on one day, and cannot be foreseen by them.
   */
  @WithDefault("0.1")
  @DecimalMin("0")
  @DecimalMax("1")
  double sampleRate();

  /** Days for which reads are kept; at least 90. */
  @WithDefault("730")
  @Min(90)
  int keepDays();

  /**
   * Time after which reads are written, at most. What a killed process has not written is lost;
   * reads are not delayed by it.
   */
  @WithDefault("PT1S")
  Duration flush();

  /** Reads that wait to be written, at most. What comes in addition is dropped and counted. */
  @WithDefault("20000")
  @Min(100)
  int waiting();

  /** Values of {@code sohoa.audit.reads}. */
  enum Reads {
    ALL,
    SAMPLED,
    NONE
  }
}
