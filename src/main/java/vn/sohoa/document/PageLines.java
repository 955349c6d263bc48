package vn.sohoa.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/** Reads the text lines of pages with their places. */
@ApplicationScoped
public class PageLines {
  private final PageRepository pages;
  private final BlobStore blobs;

  PageLines(PageRepository pages, BlobStore blobs) {
    this.pages = pages;
    this.blobs = blobs;
  }

  /**
   * A text line.
   *
   * @param text its words, separated by one space
   * @param box around all its words, in points from the page's top left
   */
  public record PageLine(int page, String text, Box box) {
    static PageLine of(int page, List<Word> words) {
      return new PageLine(
          page,
          words.stream().map(Word::text).collect(Collectors.joining(" ")),
          words.stream().map(Word::box).reduce(Box::union).orElseThrow());
    }
  }

  /**
   * Returns the lines of all pages that were read, in reading order. The words are read without a
   * transaction, since the store may be remote; the caller has none.
   */
  public List<PageLine> of(UUID documentId) {
    List<Page> stored = QuarkusTransaction.requiringNew().call(() -> pages.of(documentId));
    return stored.stream().flatMap(page -> lines(page).stream()).toList();
  }

  private List<PageLine> lines(Page page) {
    return page.content().stream()
        .flatMap(
            content -> {
              try {
                return PageFiles.read(blobs.path(content)).lines().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .map(words -> PageLine.of(page.number(), words))
        .toList();
  }
}
