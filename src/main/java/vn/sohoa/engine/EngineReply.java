package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an engine process answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineReply.Triaged.class, name = "triaged"),
  @JsonSubTypes.Type(value = EngineReply.PagesRead.class, name = "pagesRead"),
  @JsonSubTypes.Type(value = EngineReply.Assembled.class, name = "assembled"),
  @JsonSubTypes.Type(value = EngineReply.Refused.class, name = "refused")
})
public sealed interface EngineReply {

  /**
   * @param signed whether the PDF carries at least one digital signature
   * @param signatures what they say, in the order of the form's fields
   */
  record Triaged(MediaType mediaType, int pageCount, boolean signed, List<SignatureFact> signatures)
      implements EngineReply {
    public Triaged {
      signatures = List.copyOf(signatures);
    }
  }

  record PagesRead(List<PageOutcome> pages) implements EngineReply {
    public PagesRead {
      pages = List.copyOf(pages);
    }
  }

  record Assembled(int pageCount) implements EngineReply {}

  /**
   * @param detail for the log, never shown to users
   */
  record Refused(EngineFault fault, String detail) implements EngineReply {}
}
