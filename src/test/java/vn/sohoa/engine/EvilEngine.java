package vn.sohoa.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.FillingStyle;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.page.Word;

/** An engine that a hostile file has taken over: it does what its environment says. */
public final class EvilEngine {
  private static final String DEED = "DEED";
  private static final String SECRET = "SECRET";
  private static final long HUGE_BYTES = 64L << 30;
  private static final int MEGABYTE = 1 << 20;

  private EvilEngine() {}

  /**
   * @param secret file that the engine wants to have read
   */
  public static EngineSettings settings(String deed, Path secret) {
    return new EngineSettings(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EvilEngine.class.getName()),
        Map.of(DEED, deed, SECRET, secret.toString()),
        Optional.empty(),
        1,
        1,
        1000,
        Duration.ofSeconds(60));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    String deed = System.getenv(DEED);
    EngineProtocol.writeReady(System.out);
    for (EngineRequest request = EngineProtocol.readRequest(System.in);
        request != null;
        request = EngineProtocol.readRequest(System.in)) {
      answer(deed, request);
    }
  }

  private static void answer(String deed, EngineRequest request)
      throws IOException, InterruptedException {
    switch (request) {
      case EngineRequest.Triage triage -> reply(deed, triaged(deed, triage));
      case EngineRequest.ReadPages run -> {
        for (int page = run.firstPage(); page <= run.lastPage(); page++) {
          leave(deed, run.outputFolder().resolve(PageFiles.name(page)), page);
        }
        reply(deed, pagesRead(deed, run));
      }
      case EngineRequest.Assemble assemble -> {
        leave(deed, assemble.output(), 0);
        int pages = assemble.contentFiles().size();
        reply(deed, new EngineReply.Assembled(deed.equals("more-pages") ? pages + 1 : pages));
      }
      case EngineRequest.CopyPages copy -> {
        leave(deed, copy.output(), 0);
        int pages = copy.pageCount();
        reply(deed, new EngineReply.Copied(deed.equals("more-pages") ? pages + 1 : pages));
      }
      case EngineRequest.RenderPage page -> {
        leave(deed, page.output(), 0);
        reply(deed, rendered(deed, page));
      }
    }
  }

  private static void reply(String deed, EngineReply reply) throws IOException {
    switch (deed) {
      case "endless-reply" -> endless(Integer.MAX_VALUE);
      case "reply-of-16-MB" -> endless(EngineProtocol.MAX_FRAME_BYTES);
      case "million-pages" -> raw(millionPages());
      case "null-in-reply" -> raw("{\"kind\":\"pagesRead\",\"pages\":[null]}");
      case "reply-without-parts" -> raw("{\"kind\":\"triaged\",\"pageCount\":1}");
      case "two-replies" -> {
        // At once, so that the second one waits when the next request is made
        var both = new ByteArrayOutputStream();
        EngineProtocol.write(both, reply);
        EngineProtocol.write(both, reply);
        System.out.write(both.toByteArray());
        System.out.flush();
      }
      default -> EngineProtocol.write(System.out, reply);
    }
  }

  private static void endless(int announced) throws IOException {
    System.out.write(ByteBuffer.allocate(Integer.BYTES).putInt(announced).array());
    byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    while (!System.out.checkError()) {
      System.out.write(spaces);
    }
  }

  private static void raw(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    System.out.write(ByteBuffer.allocate(Integer.BYTES).putInt(body.length).array());
    System.out.write(body);
    System.out.flush();
  }

  private static String millionPages() {
    String page = "{\"kind\":\"unreadable\",\"number\":1,\"fault\":\"ENCRYPTED\",\"detail\":\"\"}";
    return "{\"kind\":\"pagesRead\",\"pages\":["
        + String.join(",", Collections.nCopies(MEGABYTE, page))
        + "]}";
  }

  private static EngineReply triaged(String deed, EngineRequest.Triage triage) {
    int pages =
        switch (deed) {
          case "too-many-pages" -> triage.limits().maxPages() + 1;
          case "negative-pages" -> -1;
          default -> 1;
        };
    var signature =
        new SignatureFact(
            deed.equals("nul-in-name") ? "\0" : "A",
            "",
            "",
            deed.equals("no-time") ? "yesterday" : "",
            "",
            "",
            SignatureFact.Integrity.INTACT,
            true);
    return deed.equals("another-reply")
        ? new EngineReply.Assembled(1)
        : new EngineReply.Triaged(MediaType.PDF, pages, true, true, List.of(signature), List.of());
  }

  private static EngineReply rendered(String deed, EngineRequest.RenderPage page) {
    return switch (deed) {
      case "too-wide" -> new EngineReply.Rendered(MediaType.PNG, page.width() + 1, 1);
      case "flat-image" -> new EngineReply.Rendered(MediaType.PNG, 1, 0);
      case "endless-image" -> new EngineReply.Rendered(MediaType.PNG, 1, Integer.MAX_VALUE);
      case "pdf-as-image" -> new EngineReply.Rendered(MediaType.PDF, 1, 1);
      default -> new EngineReply.Rendered(MediaType.PNG, 1, 1);
    };
  }

  private static EngineReply pagesRead(String deed, EngineRequest.ReadPages run) {
    IntStream numbers =
        switch (deed) {
          case "other-pages" -> IntStream.rangeClosed(run.firstPage() + 7, run.lastPage() + 7);
          case "same-page-twice" -> IntStream.of(run.firstPage(), run.firstPage());
          case "fewer-pages" -> IntStream.range(run.firstPage(), run.lastPage());
          default -> IntStream.rangeClosed(run.firstPage(), run.lastPage());
        };
    return new EngineReply.PagesRead(
        numbers
            .<PageOutcome>mapToObj(
                page -> new PageOutcome.Read(page, measurements(deed), "x".repeat(damage(deed))))
            .toList());
  }

  private static int damage(String deed) {
    return deed.equals("long-damage") ? 50_000 : 0;
  }

  private static PageMeasurements measurements(String deed) {
    ScanQuality good = ScanQuality.FLAWLESS;
    var quality =
        new ScanQuality(
            deed.equals("odd-turn") ? 45 : 0,
            good.depth(),
            good.paper(),
            good.contrast(),
            good.unevenness(),
            deed.equals("no-blur") ? Double.NaN : 0,
            0,
            0,
            0,
            deed.equals("red-beyond-all") ? 1.5 : 0,
            false,
            0,
            0);
    return new PageMeasurements(
        100,
        100,
        deed.equals("endless-dpi") ? Double.POSITIVE_INFINITY : 300,
        0,
        true,
        0,
        quality,
        TextSource.OCR,
        deed.equals("odd-hash") ? "'; DROP TABLE page" : "",
        new Box(0, 0, 0, 0));
  }

  private static void leave(String deed, Path file, int page)
      throws IOException, InterruptedException {
    Path secret = Path.of(System.getenv(SECRET));
    switch (deed) {
      case "symbolic-link" -> Files.createSymbolicLink(file, secret);
      case "hard-link" -> Files.createLink(file, secret);
      case "pipe" -> run("/usr/bin/mkfifo", file.toString());
      case "device" -> run("/usr/bin/mknod", file.toString(), "c", "1", "5");
      case "folder" -> Files.createDirectory(file);
      case "nothing", "elsewhere" -> {
        Path elsewhere = file.resolve("../..").normalize().resolve(file.getFileName());
        Files.write(elsewhere, Files.readAllBytes(secret));
      }
      case "huge-file" -> {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
          sparse.write("%PDF-".getBytes(StandardCharsets.US_ASCII));
          sparse.setLength(HUGE_BYTES);
        }
      }
      case "no-pdf" -> Files.write(file, Files.readAllBytes(secret));
      case "bomb" -> bomb(file);
      case "many-words" -> PageFiles.write(file, words(page, 300_000, new Box(0, 0, 1, 1)));
      case "word-far-off" -> PageFiles.write(file, words(page, 1, new Box(1e300, 0, 1, 1)));
      case "value-far-off" -> PageFiles.write(file, values(page, 1, new Box(1e300, 0, 1, 1)));
      case "many-values" -> PageFiles.write(file, values(page, 300, new Box(0, 0, 1, 1)));
      case "content-of-another-page" ->
          PageFiles.write(file, words(page + 1, 0, new Box(0, 0, 1, 1)));
      case "undeletable" -> {
        Path deep = chain(file.resolveSibling("a"));
        Files.createDirectories(deep);
        Files.createDirectories(chain(file.resolveSibling("b")));
        Files.move(file.resolveSibling("b"), deep.resolve("b"));
        PageFiles.write(file, words(page, 0, new Box(0, 0, 1, 1)));
      }
      default -> PageFiles.write(file, words(page, 0, new Box(0, 0, 1, 1)));
    }
  }

  /** Two of them, one in the other, are longer than a path can be. */
  private static Path chain(Path start) {
    Path deep = start;
    for (int level = 0; level < 12; level++) {
      deep = deep.resolve("d".repeat(200));
    }
    return deep;
  }

  private static PageContent words(int page, int count, Box box) {
    return new PageContent(
        page, 595, 842, Collections.nCopies(count, new Word("a", 1, box, 0, 0)), List.of());
  }

  private static PageContent values(int page, int count, Box box) {
    var value =
        new FilledValue(
            FilledPlace.NUMBER,
            box,
            FillingStyle.WRITTEN,
            List.of(new FilledOption("12", 0.9)),
            List.of());
    return new PageContent(page, 595, 842, List.of(), List.of(), Collections.nCopies(count, value));
  }

  private static void bomb(Path file) throws IOException {
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
      for (int megabyte = 0; megabyte < 500; megabyte++) {
        packed.write(spaces);
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException(command[0] + " ended with " + exit);
    }
  }
}
