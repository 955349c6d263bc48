package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;

/** Result of reading one page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PageOutcome.Read.class, name = "read"),
  @JsonSubTypes.Type(value = PageOutcome.Unreadable.class, name = "unreadable")
})
public sealed interface PageOutcome {
  int number();

  /**
   * @param number page number, from 1
   * @param contentFile the page's {@link vn.sohoa.page.PageContent} as gzipped JSON (see {@link
   *     PageFiles})
   * @param damage what is missing of a damaged image that was read as far as possible, in plain
   *     English; empty for a sound page
   */
  record Read(int number, PageMeasurements measurements, Path contentFile, String damage)
      implements PageOutcome {}

  /**
   * @param number page number, from 1
   * @param detail for the log, never shown to users
   */
  record Unreadable(int number, EngineFault fault, String detail) implements PageOutcome {}
}
