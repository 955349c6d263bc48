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
  @JsonSubTypes.Type(value = EngineRequest.Assemble.class, name = "assemble"),
  @JsonSubTypes.Type(value = EngineRequest.CopyPages.class, name = "copyPages")
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

  /**
   * Pages of a PDF.
   *
   * @param pages numbers from 1, in any order
   * @param turns by which they are turned clockwise, in degrees; empty if none is
   */
  record PagesOfFile(Path file, List<Integer> pages, List<Integer> turns) {
    public PagesOfFile {
      pages = List.copyOf(pages);
      turns = List.copyOf(turns);
      if (!turns.isEmpty() && turns.size() != pages.size()) {
        throw new IllegalArgumentException(pages.size() + " pages, " + turns.size() + " turns");
      }
    }
  }

  /**
   * Copies pages of PDFs into a new one as they are stored. Reply: {@link EngineReply.Copied}.
   *
   * @param parts in the order of the new pages
   */
  record CopyPages(List<PagesOfFile> parts, Path output, Limits limits) implements EngineRequest {
    public CopyPages {
      parts = List.copyOf(parts);
    }

    /** Returns the number of pages that the new file has to have. */
    public int pageCount() {
      return parts.stream().mapToInt(part -> part.pages().size()).sum();
    }
  }
}
