package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;

/** Request to an engine process. Files are passed by path. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineRequest.Triage.class, name = "triage"),
  @JsonSubTypes.Type(value = EngineRequest.ReadPages.class, name = "readPages"),
  @JsonSubTypes.Type(value = EngineRequest.Assemble.class, name = "assemble")
})
public sealed interface EngineRequest {

  /**
   * Detects the type and page count of a file without reading its pages. Reply: {@link
   * EngineReply.Triaged}.
   */
  record Triage(Path file, Limits limits) implements EngineRequest {}

  /**
   * Reads a range of pages and writes their content files into {@code outputFolder}, named by
   * {@link PageFiles#name}. Reply: {@link EngineReply.PagesRead} with one outcome per page.
   *
   * @param firstPage from 1
   * @param lastPage inclusive
   */
  record ReadPages(
      Path file, MediaType mediaType, int firstPage, int lastPage, Path outputFolder, Limits limits)
      implements EngineRequest {}

  /**
   * Creates a searchable PDF/A-2b: the original page images with the words as an invisible text
   * layer. Reply: {@link EngineReply.Assembled}.
   *
   * @param contentFiles one per page in page order, see {@link PageFiles}; no element may be
   *     missing: an unreadable page has a content file without words
   * @param title stored in the metadata and shown by PDF viewers
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
