package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Extraction of fields. */
@ConfigMapping(prefix = "sohoa.extract")
public interface ExtractConfig {
  /**
   * Folder of definitions of kinds of paper, {@code *.yaml}, which add to or replace those that
   * come with the program. Checked for changes before each document; an invalid file is refused
   * with a log entry and its previous definitions stay in force.
   */
  @WithDefault("${sohoa.data-dir}/kinds")
  Path kindsFolder();

  /**
   * Time for extracting the fields of one document, 1 second to 10 minutes. Usual ones take some
   * milliseconds. When it is over, what was extracted is kept and the document needs review with
   * {@code EXTRACTION_INCOMPLETE}.
   */
  @WithDefault("PT10S")
  Duration limit();
}
