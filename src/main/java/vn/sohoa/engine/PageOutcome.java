package vn.sohoa.engine;

import java.nio.file.Path;

/** How the reading of one page ended. */
public sealed interface PageOutcome {
  int number();

  /**
   * @param number of the page, from 1
   * @param contentFile the page's {@link vn.sohoa.page.PageContent} as gzipped JSON (see {@link
   *     PageFiles})
   */
  record Read(int number, PageMeasurements measurements, Path contentFile) implements PageOutcome {}

  /**
   * @param number of the page, from 1
   * @param detail for the log, never shown to users
   */
  record Unreadable(int number, EngineFault fault, String detail) implements PageOutcome {}
}
