package vn.sohoa.bench.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ReadingProfile;

/**
 * The most memory that an engine process holds at once while it reads a page.
 *
 * @param folder of scratch files
 */
record EngineMemory(NativeLibraries libraries, Path folder) {
  /** As configured by default. */
  private static final int HEAP_MEGABYTES = 1536;

  private static final int A0_WIDTH = 9933;
  private static final int A0_HEIGHT = 14043;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final double KILOBYTES_PER_MEGABYTE = 1024;

  /**
   * Resident megabytes of a fresh engine; nothing where the system does not tell.
   *
   * @throws IOException if the page cannot be read
   */
  OptionalDouble peakMegabytes(Path page, MediaType type) throws IOException, InterruptedException {
    var command = new EngineCommand(libraries, folder, HEAP_MEGABYTES, ReadingProfile.STANDARD);
    var settings = command.settings(1, 10, Duration.ofMinutes(1));
    try (var pool = new EnginePool(settings)) {
      EngineReply reply =
          pool.call(
              new EngineRequest.ReadPages(page, type, 1, 1, folder, Examination.LIMITS), LIMIT);
      if (!(reply instanceof EngineReply.PagesRead(var pages))
          || !(pages.getFirst() instanceof PageOutcome.Read)) {
        throw new IOException("the engine did not read " + page.getFileName() + ": " + reply);
      }
      return peakOfChild();
    }
  }

  /** An A0 poster at 300 dpi with an A4 page of text in its middle. */
  Path poster(BufferedImage text) throws IOException {
    var poster = new BufferedImage(A0_WIDTH, A0_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = poster.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, A0_WIDTH, A0_HEIGHT);
    graphics.drawImage(
        text, (A0_WIDTH - text.getWidth()) / 2, (A0_HEIGHT - text.getHeight()) / 2, null);
    graphics.dispose();
    Path file = folder.resolve("poster.png");
    ImageIO.write(poster, "png", file.toFile());
    return file;
  }

  /** The engine is the only child of this process. */
  private static OptionalDouble peakOfChild() throws IOException {
    ProcessHandle engine = ProcessHandle.current().children().findFirst().orElseThrow();
    Path status = Path.of("/proc", String.valueOf(engine.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalDouble.empty();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
          .findFirst();
    }
  }
}
