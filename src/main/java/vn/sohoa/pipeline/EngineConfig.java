package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.isolation.IsolationMode;

/** The engine processes, which are the only ones to open untrusted files. */
@ConfigMapping(prefix = "sohoa.engine")
public interface EngineConfig {
  /** Engine processes that run at the same time; 0: one for each processor. */
  @WithDefault("0")
  @Min(0)
  @Max(512)
  int processes();

  /**
   * Additional engine processes, which start only if a key that sends nothing else waits while all
   * others are busy; each needs as much memory as the others. Without any, its scan of a page may
   * wait for the limit of the longest step of others.
   */
  @WithDefault("1")
  @Min(0)
  @Max(64)
  int expressProcesses();

  /**
   * Engine processes that make images of pages for people, beside those that read; they start when
   * the first image is needed.
   */
  @WithDefault("1")
  @Min(1)
  @Max(64)
  int imageProcesses();

  /** Time limit for one image of a page. */
  @WithDefault("PT30S")
  Duration imageLimit();

  /** Pages after which an engine process is replaced; limits leaks of native libraries. */
  @WithDefault("500")
  @Min(1)
  int pagesPerProcess();

  /**
   * Java heap of one engine process in MB; images and Tesseract need native memory beside it. The
   * default reads an uncompressed A1 colour page at 300 dpi.
   */
  @WithDefault("1536")
  @Min(128)
  int heapMegabytes();

  /**
   * Memory of one isolated engine process beside its Java heap, in MB; what needs more fails. The
   * default is enough for a page of {@code max-page-pixels} in colour.
   */
  @WithDefault("4096")
  @Min(512)
  @Max(1_000_000)
  int nativeMegabytes();

  /**
   * How the operating system keeps engines from everything but the files of their request. {@code
   * required}: by {@code sohoa-isolate}, and the service does not start where that does not work;
   * {@code auto}: by bubblewrap there, and where that does not work either without isolation, with
   * a warning in log, health and metrics; {@code none}: no isolation. If not set, it is {@code
   * required} in the native executable and the container images, else {@code auto}.
   */
  Optional<IsolationMode> isolation();

  /**
   * The program that isolates, {@code sohoa-isolate}; if not set, the one beside the executable or
   * the started jar.
   */
  Optional<Path> isolationHelper();

  /**
   * {@code standard}: best OCR model, fast model for the capitals of the header, a second attempt
   * at doubtful lines; {@code quick}: fast model only, for bulk work (about 0.85 times the
   * processor time); {@code codes}: no OCR, only text layers and barcodes, as sandboxes have it.
   */
  @WithDefault("standard")
  ReadingProfile profile();

  /** Time limit for the start of an engine process. */
  @WithDefault("PT30S")
  Duration startLimit();

  /** Time limit for triage of one file (type, page count, signatures). */
  @WithDefault("PT60S")
  Duration triageLimit();

  /**
   * Time limit for one page; an engine process that exceeds it is terminated, and the page fails
   * with {@code ENGINE_TIMEOUT} after its second try. After three such pages of a document, its
   * other pages are not tried ({@code DOCUMENT_STOPPED}).
   */
  @WithDefault("PT60S")
  Duration pageLimit();

  /** Maximum pages of one document; a larger one fails with {@code TOO_MANY_PAGES}. */
  @WithDefault("5000")
  @Min(1)
  int maxPages();

  /**
   * Maximum pixels of one page (width × height). A larger image fails with {@code PAGE_TOO_LARGE},
   * a larger PDF page is rendered at a lower resolution. The default is an A0 sheet at 300 dpi.
   */
  @WithDefault("140000000")
  @Min(1_000_000)
  long maxPagePixels();

  /** Folder of the unpacked native libraries and OCR models. */
  @WithDefault("${sohoa.data-dir}/engine")
  Path folder();

  /**
   * Folder of temporary files; its subfolders {@code cells}, {@code steps} and {@code results} are
   * emptied at start. All three must be on one file system, best on that of the blobs: files of
   * another one are copied for each step.
   */
  @WithDefault("${sohoa.data-dir}/scratch")
  Path scratch();
}
