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
import vn.sohoa.engine.EngineClient;
import vn.sohoa.engine.EngineFault;
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
  record Call(EngineRequest request, Duration limit) {}

  private final List<Call> calls = new ArrayList<>();
  private final Map<Integer, EngineFault> badPages = new HashMap<>();
  private Optional<EngineReply> answer = Optional.empty();

  void answerWith(EngineReply reply) {
    answer = Optional.of(reply);
  }

  void failOnPage(int number, EngineFault fault) {
    badPages.put(number, fault);
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public EngineReply call(EngineRequest request, Duration limit) {
    calls.add(new Call(request, limit));
    return answer.orElseGet(() -> read((EngineRequest.ReadPages) request));
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
    Path file = folder.resolve(number + ".json.gz");
    try {
      PageFiles.write(file, new PageContent(number, 595, 842, List.of(), List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageOutcome.Read(number, measurements(), file);
  }

  private static PageMeasurements measurements() {
    return new PageMeasurements(
        2480, 3508, 300, 0, true, 0, ScanQuality.FLAWLESS, TextSource.OCR, "", new Box(0, 0, 0, 0));
  }

  @Override
  public void close() {}
}
