package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;

/** What an engine process can be asked. Files are passed by path. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineRequest.Triage.class, name = "triage"),
  @JsonSubTypes.Type(value = EngineRequest.ReadPages.class, name = "readPages"),
  @JsonSubTypes.Type(value = EngineRequest.Assemble.class, name = "assemble")
})
public sealed interface EngineRequest {

  /** Look at a file without reading its pages. Answered by {@link EngineReply.Triaged}. */
  record Triage(Path file, Limits limits) implements EngineRequest {}

  /**
   * Read a run of pages; content files are written into {@code outputFolder}. Answered by {@link
   * EngineReply.PagesRead} with one outcome for each page of the run.
   *
   * @param firstPage from 1
   * @param lastPage included
   */
  record ReadPages(
      Path file, MediaType mediaType, int firstPage, int lastPage, Path outputFolder, Limits limits)
      implements EngineRequest {}

  /**
   * Make a searchable PDF/A-2b: the original page images with the words as an invisible layer.
   * Answered by {@link EngineReply.Assembled}.
   *
   * @param contentFiles one for each page in order, as {@link PageOutcome.Read} named them; an
   *     empty list element is not allowed, a page that could not be read has a content file without
   *     words
   * @param title shown by PDF viewers and kept in the metadata
   */
  record Assemble(
      Path original,
      MediaType mediaType,
      List<Path> contentFiles,
      Path output,
      String title,
      Limits limits)
      implements EngineRequest {
    public Assemble {
      contentFiles = List.copyOf(contentFiles);
    }
  }
}
