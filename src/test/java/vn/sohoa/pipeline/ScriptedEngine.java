package vn.sohoa.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sohoa.engine.EngineAnswer;
import vn.sohoa.engine.EngineClient;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineLane;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ScanQuality;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;

/** Reads blank pages, but for those that it is told to fail on; anything else by its one answer. */
final class ScriptedEngine implements EngineClient {
  record Call(EngineRequest request, Duration limit, EngineLane lane) {}

  private final List<Call> calls = new ArrayList<>();
  private final Map<Integer, EngineFault> badPages = new HashMap<>();
  private final Map<Integer, PageContent> contents = new HashMap<>();
  private int turnedDegrees;
  private int distrusted;
  private Duration busy = Duration.ZERO;
  private Optional<EngineReply> answer = Optional.empty();

  void answerWith(EngineReply reply) {
    answer = Optional.of(reply);
  }

  void failOnPage(int number, EngineFault fault) {
    badPages.put(number, fault);
  }

  /** Reads a page with words, whose text is turned clockwise by some degrees. */
  void readPage(PageContent content, int degrees) {
    contents.put(content.number(), content);
    turnedDegrees = degrees;
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public EngineAnswer answer(EngineRequest request, Duration limit, EngineLane lane) {
    calls.add(new Call(request, limit, lane));
    EngineReply reply = answer.orElseGet(() -> read((EngineRequest.ReadPages) request));
    return new EngineAnswer(reply, busy);
  }

  /** Each request occupies an engine for this long from now on. */
  void takes(Duration time) {
    busy = time;
  }

  private EngineReply read(EngineRequest.ReadPages request) {
    return new EngineReply.PagesRead(
        IntStream.rangeClosed(request.firstPage(), request.lastPage())
            .mapToObj(number -> outcome(number, request.outputFolder()))
            .toList());
  }

  private PageOutcome outcome(int number, Path folder) {
    EngineFault fault = badPages.get(number);
    if (fault != null) {
      return new PageOutcome.Unreadable(number, fault, "as the test wants it");
    }
    Path file = folder.resolve(PageFiles.name(number));
    try {
      PageFiles.write(
          file,
          contents.getOrDefault(number, new PageContent(number, 595, 842, List.of(), List.of())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageOutcome.Read(number, measurements(), "");
  }

  private PageMeasurements measurements() {
    ScanQuality flawless = ScanQuality.FLAWLESS;
    return new PageMeasurements(
        2480, 3508, 300, 0, true, 0, turned(flawless), TextSource.OCR, "", new Box(0, 0, 0, 0));
  }

  private ScanQuality turned(ScanQuality quality) {
    return new ScanQuality(
        turnedDegrees,
        quality.depth(),
        quality.paper(),
        quality.contrast(),
        quality.unevenness(),
        quality.blurMillimetres(),
        quality.specks(),
        quality.borderShare(),
        quality.bleedThrough(),
        quality.redShare(),
        quality.cutOff(),
        quality.missedLines(),
        quality.missedShare());
  }

  @Override
  public void distrust() {
    distrusted++;
  }

  /** How often all engines were replaced. */
  int distrusted() {
    return distrusted;
  }

  @Override
  public void close() {}
}
