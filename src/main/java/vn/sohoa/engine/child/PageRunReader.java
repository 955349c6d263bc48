package vn.sohoa.engine.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ocr.ReadPage;
import vn.sohoa.engine.ocr.Reader;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.engine.source.PageSource;
import vn.sohoa.page.Word;

/**
 * Reads a range of pages of one file, opening it once. An unreadable page does not stop the others.
 */
final class PageRunReader {
  private final Reader reader;

  PageRunReader(Reader reader) {
    this.reader = reader;
  }

  List<PageOutcome> read(EngineRequest.ReadPages run) throws IOException {
    try (PageSource source = PageSource.open(run.file(), run.mediaType(), run.limits())) {
      var outcomes = new ArrayList<PageOutcome>();
      for (int number = run.firstPage(); number <= run.lastPage(); number++) {
        outcomes.add(readPage(source, number, run.outputFolder()));
      }
      return outcomes;
    }
  }

  private PageOutcome readPage(PageSource source, int number, Path outputFolder)
      throws IOException {
    try (PageRaster raster = rasterOf(source, number)) {
      ReadPage reading = reading(number, raster, source.text(number));
      PageFiles.write(outputFolder.resolve(PageFiles.name(number)), reading.content());
      return new PageOutcome.Read(number, reading.measurements(), source.damageOf(number));
    } catch (FaultException e) {
      return new PageOutcome.Unreadable(number, e.fault(), String.valueOf(e.getMessage()));
    }
  }

  private ReadPage reading(int number, PageRaster raster, Optional<List<Word>> text)
      throws IOException {
    return text.isPresent()
        ? reader.adopt(number, raster, text.get())
        : reader.read(number, raster);
  }

  /**
   * Maps every parser failure, including runtime exceptions and stack overflows, to {@link
   * EngineFault#CORRUPT_FILE}.
   */
  static PageRaster rasterOf(PageSource source, int number) throws FaultException {
    try {
      return source.page(number);
    } catch (FaultException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new FaultException(EngineFault.CORRUPT_FILE, e);
    }
  }
}
