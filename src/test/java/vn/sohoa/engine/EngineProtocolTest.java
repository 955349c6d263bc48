package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FillingStyle;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.page.Word;

class EngineProtocolTest {
  private static final int LONGEST = 1 << 20;
  private static final Limits LIMITS = new Limits(10, 1000, 300);

  private static final ScanQuality QUALITY =
      new ScanQuality(90, 24, 250, 200, 12, 0.08, 31.5, 0.01, 0.002, 0.015, true, 2, 0.03);

  private static final Path FILE = Path.of("/scratch/Quyết định.pdf");

  static final List<EngineRequest> REQUESTS =
      List.of(
          new EngineRequest.Triage(FILE, LIMITS),
          new EngineRequest.ReadPages(FILE, MediaType.PDF, 2, 5, Path.of("/out"), LIMITS),
          new EngineRequest.Assemble(
              FILE, MediaType.TIFF, List.of(Path.of("/a"), Path.of("/b")), FILE, "Tên", LIMITS),
          new EngineRequest.RenderPage(FILE, MediaType.JPEG, 3, 90, null, 800, FILE, LIMITS),
          new EngineRequest.RenderPage(
              FILE, MediaType.PDF, 1, 0, new Box(1, 2, 30, 40), 1600, FILE, LIMITS));

  static final List<EngineReply> REPLIES =
      List.of(
          new EngineReply.Triaged(MediaType.PNG, 1, false, true, List.of(), List.of("no end")),
          new EngineReply.PagesRead(
              List.of(
                  new PageOutcome.Read(
                      1,
                      new PageMeasurements(
                          10,
                          20,
                          300,
                          -1.5,
                          false,
                          0.93,
                          QUALITY,
                          TextSource.OCR,
                          "0f".repeat(32),
                          new Box(1, 2, 30, 40)),
                      "the end is missing"),
                  new PageOutcome.Unreadable(2, EngineFault.PAGE_TOO_LARGE, "big"))),
          new EngineReply.Assembled(7),
          new EngineReply.Rendered(MediaType.JPEG, 1240, 1754),
          new EngineReply.Refused(EngineFault.ENCRYPTED, "mật khẩu"));

  @ParameterizedTest
  @FieldSource("REQUESTS")
  void requestRoundTrips(EngineRequest request) throws IOException {
    var pipe = new ByteArrayOutputStream();

    EngineProtocol.write(pipe, request);

    assertThat(EngineProtocol.readRequest(new ByteArrayInputStream(pipe.toByteArray())))
        .isEqualTo(request);
  }

  @ParameterizedTest
  @FieldSource("REPLIES")
  void replyRoundTrips(EngineReply reply) throws IOException {
    var pipe = new ByteArrayOutputStream();

    EngineProtocol.write(pipe, reply);

    assertThat(EngineProtocol.readReply(new ByteArrayInputStream(pipe.toByteArray()), LONGEST))
        .isEqualTo(reply);
  }

  @Test
  void endOfStreamReturnsNull() throws IOException {
    assertThat(EngineProtocol.readRequest(new ByteArrayInputStream(new byte[0]))).isNull();
  }

  @Test
  void truncatedFrameThrows() {
    byte[] halfAFrame = ByteBuffer.allocate(6).putInt(100).array();

    assertThatThrownBy(
            () -> EngineProtocol.readReply(new ByteArrayInputStream(halfAFrame), LONGEST))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void excessiveLengthIsRejectedBeforeAllocation() {
    byte[] absurd = ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array();

    assertThatThrownBy(() -> EngineProtocol.readReply(new ByteArrayInputStream(absurd), LONGEST))
        .hasMessageContaining("2147483647 bytes");
  }

  @Test
  void pageContentRoundTripsThroughFile(@TempDir Path folder) throws IOException {
    var box = new Box(1.5, 2, 3, 4);
    var content =
        new PageContent(
            3,
            595,
            842,
            List.of(new Word("Quyết", 0.9, box, 0, 0)),
            List.of(new Barcode("QR_CODE", "H24.99", box)),
            List.of(
                new FilledValue(
                    FilledPlace.DAY,
                    box,
                    FillingStyle.WRITTEN,
                    List.of(new FilledOption("07", 0.93), new FilledOption("01", 0.04)),
                    List.of(FillingDoubt.OTHER_INK))));

    PageFiles.write(folder.resolve("p"), content);

    assertThat(PageFiles.read(folder.resolve("p"))).isEqualTo(content);
  }

  @Test
  void contentFromBeforeFilledInValuesIsRead(@TempDir Path folder) throws IOException {
    try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("p")))) {
      packed.write(
          """
          {"number":1,"width":595.0,"height":842.0,"words":[],"barcodes":[]}"""
              .getBytes(StandardCharsets.UTF_8));
    }

    assertThat(PageFiles.read(folder.resolve("p")))
        .isEqualTo(new PageContent(1, 595, 842, List.of(), List.of()));
  }
}
