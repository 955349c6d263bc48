package vn.sohoa.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoa.page.Box;

/** Request to an engine process. Files are passed by path. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineRequest.Triage.class, name = "triage"),
  @JsonSubTypes.Type(value = EngineRequest.ReadPages.class, name = "readPages"),
  @JsonSubTypes.Type(value = EngineRequest.Assemble.class, name = "assemble"),
  @JsonSubTypes.Type(value = EngineRequest.CopyPages.class, name = "copyPages"),
  @JsonSubTypes.Type(value = EngineRequest.RenderPage.class, name = "renderPage")
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
   * Pages of a file.
   *
   * @param pages numbers from 1, in any order
   * @param turns by which they are turned clockwise, in degrees; empty if none is
   */
  record PagesOfFile(Path file, MediaType mediaType, List<Integer> pages, List<Integer> turns) {
    public PagesOfFile {
      pages = List.copyOf(pages);
      turns = List.copyOf(turns);
      if (!turns.isEmpty() && turns.size() != pages.size()) {
        throw new IllegalArgumentException(pages.size() + " pages, " + turns.size() + " turns");
      }
    }
  }

  /**
   * Copies pages into a new PDF as they are stored, or without loss. Reply: {@link
   * EngineReply.Copied}.
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

  /**
   * Makes an image of a page, or of a part of it, for people to look at. Reply: {@link
   * EngineReply.Rendered}.
   *
   * @param page from 1
   * @param turnedDegrees clockwise rotation of the text on the scan, which the image undoes: 0, 90,
   *     180 or 270
   * @param area part of the page as scanned, in points; null for the whole page
   * @param width maximum width of the upright image in pixels; an image is never enlarged beyond
   *     the resolution of the scan
   */
  record RenderPage(
      Path file,
      MediaType mediaType,
      int page,
      int turnedDegrees,
      @Nullable Box area,
      int width,
      Path output,
      Limits limits)
      implements EngineRequest {
    /** Maximum pixels of the image; bounds what a narrow and long part of a page can become. */
    public static final long MAX_PIXELS = 20_000_000;

    public RenderPage {
      if (page < 1
          || width < 1
          || turnedDegrees < 0
          || turnedDegrees > 270
          || turnedDegrees % 90 != 0) {
        throw new IllegalArgumentException(
            "page " + page + ", width " + width + ", turned " + turnedDegrees);
      }
    }
  }
}
