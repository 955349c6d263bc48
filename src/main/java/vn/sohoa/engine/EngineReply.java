package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Reply of an engine process. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineReply.Triaged.class, name = "triaged"),
  @JsonSubTypes.Type(value = EngineReply.PagesRead.class, name = "pagesRead"),
  @JsonSubTypes.Type(value = EngineReply.Assembled.class, name = "assembled"),
  @JsonSubTypes.Type(value = EngineReply.Copied.class, name = "copied"),
  @JsonSubTypes.Type(value = EngineReply.Rendered.class, name = "rendered"),
  @JsonSubTypes.Type(value = EngineReply.Refused.class, name = "refused")
})
public sealed interface EngineReply {

  /**
   * @param pageCountSure whether no page can be missing because of damage
   * @param signed whether the PDF has at least one digital signature
   * @param signatures contents of the signatures, in the order of the form fields
   * @param damage what is damaged in a file that can be read nevertheless, in plain English
   */
  record Triaged(
      MediaType mediaType,
      int pageCount,
      boolean pageCountSure,
      boolean signed,
      List<SignatureFact> signatures,
      List<String> damage)
      implements EngineReply {
    public Triaged {
      signatures = List.copyOf(signatures);
      damage = List.copyOf(damage);
    }
  }

  record PagesRead(List<PageOutcome> pages) implements EngineReply {
    public PagesRead {
      pages = List.copyOf(pages);
    }
  }

  record Assembled(int pageCount) implements EngineReply {}

  record Copied(int pageCount) implements EngineReply {}

  /**
   * @param mediaType JPEG or PNG, whichever the image needs fewer bytes in
   * @param width of the image in pixels
   * @param height of the image in pixels
   */
  record Rendered(MediaType mediaType, int width, int height) implements EngineReply {}

  /**
   * @param detail for the log, never shown to users; on one line
   */
  record Refused(EngineFault fault, String detail) implements EngineReply {
    public Refused {
      detail = Texts.forLog(detail);
    }
  }
}
