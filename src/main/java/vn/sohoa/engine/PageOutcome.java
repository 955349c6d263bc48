package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Result of reading one page. The {@link vn.sohoa.page.PageContent} of a page that was read is in
 * the output folder of the request, see {@link PageFiles#name}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PageOutcome.Read.class, name = "read"),
  @JsonSubTypes.Type(value = PageOutcome.Unreadable.class, name = "unreadable")
})
public sealed interface PageOutcome {
  int number();

  /**
   * @param number page number, from 1
   * @param damage what is missing of a damaged image that was read as far as possible, in plain
   *     English; empty for a sound page
   */
  record Read(int number, PageMeasurements measurements, String damage) implements PageOutcome {}

  /**
   * @param number page number, from 1
   * @param detail for the log, never shown to users; on one line
   */
  record Unreadable(int number, EngineFault fault, String detail) implements PageOutcome {
    public Unreadable {
      detail = Texts.forLog(detail);
    }
  }
}
