package vn.sohoa.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.document.Document;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ScanQuality;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.page.Word;
import vn.sohoa.pipeline.Recognition;
import vn.sohoa.sandbox.scenario.PaperFacts;
import vn.sohoa.sandbox.scenario.Scenario;
import vn.sohoa.sandbox.scenario.ScenarioPaper;

/**
 * Reads pages by the name of their file, without an engine; or by a code on the page, which an
 * engine without OCR has found. All that comes before and after is that of every installation.
 */
@ApplicationScoped
class FixedRecognition implements Recognition {
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final int WIDTH_PX = 2480;
  private static final int HEIGHT_PX = 3508;
  private static final double DPI = 300;
  private static final double POOR_DPI = 120;
  private static final double POOR_SKEW = 4.2;
  private static final double SURE = 0.95;
  private static final Box INK = new Box(60, 55, 480, 260);

  private static final Pattern ORDINAL = Pattern.compile("_(\\d{6})_V\\d+$");

  /** Numbers of papers begin above those that people type in examples. */
  private static final int FIRST = 1000;

  private static final ScanQuality POOR =
      new ScanQuality(0, 8, 225, 120, 20, 0.35, 5, 0, 0, 0, true, 0, 0);

  private final SandboxConfig config;

  /** Documents whose first attempt has failed. */
  private final Set<UUID> retried = ConcurrentHashMap.newKeySet();

  FixedRecognition(SandboxConfig config) {
    this.config = config;
  }

  @Override
  public Optional<EngineReply> read(Document document, EngineRequest.ReadPages request)
      throws InterruptedException {
    Optional<Scenario> scenario = scenario(document);
    if (scenario.isEmpty()) {
      return Optional.empty();
    }
    if (scenario.get() == Scenario.DECISION_SLOW) {
      Thread.sleep(SLOW);
    }
    boolean fails = scenario.get() == Scenario.DECISION_RETRIED && retried.add(document.id());
    return Optional.of(
        fails
            ? new EngineReply.Refused(EngineFault.ENGINE_CRASHED, "scenario decision.retried")
            : pages(scenario.get(), factsOf(document), request));
  }

  private Optional<Scenario> scenario(Document document) {
    return config.enabled()
        ? document.declaration().fileName().flatMap(Scenario::inFileName)
        : Optional.empty();
  }

  /** Returns what is printed on its paper, by its docCode and declaration alone. */
  private static PaperFacts factsOf(Document document) {
    Matcher ordinal = ORDINAL.matcher(document.docCode());
    int number = ordinal.find() ? Integer.parseInt(ordinal.group(1)) : 0;
    return new PaperFacts(
        FIRST + number, document.declaration().dossierCode().orElse(SandboxData.FIRST_DOSSIER));
  }

  private static EngineReply pages(
      Scenario scenario, PaperFacts facts, EngineRequest.ReadPages request) {
    List<PageOutcome> pages = new ArrayList<>();
    for (int number = request.firstPage(); number <= request.lastPage(); number++) {
      pages.add(page(scenario, facts, number, request));
    }
    return new EngineReply.PagesRead(pages);
  }

  private static PageOutcome page(
      Scenario scenario, PaperFacts facts, int number, EngineRequest.ReadPages request) {
    if (scenario == Scenario.SCAN_FAILED) {
      return new PageOutcome.Unreadable(
          number, EngineFault.CORRUPT_FILE, "scenario " + scenario.label());
    }
    try {
      PageFiles.create(
          request.outputFolder().resolve(PageFiles.name(number)),
          ScenarioPaper.page(scenario, facts, number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageOutcome.Read(number, measured(scenario == Scenario.SCAN_POOR), "");
  }

  /** Without a hash of the image: pages of the same scenario would be taken for duplicates. */
  private static PageMeasurements measured(boolean isPoor) {
    return new PageMeasurements(
        WIDTH_PX,
        HEIGHT_PX,
        isPoor ? POOR_DPI : DPI,
        isPoor ? POOR_SKEW : 0,
        false,
        SURE,
        isPoor ? POOR : ScanQuality.FLAWLESS,
        TextSource.OCR,
        "",
        INK);
  }

  @Override
  public PageContent amend(Document document, PageContent read) {
    if (!config.enabled() || scenario(document).isPresent()) {
      return read;
    }
    Stream<String> lines =
        read.lines().stream().map(line -> String.join(" ", line.stream().map(Word::text).toList()));
    return Scenario.inTexts(Stream.concat(read.barcodes().stream().map(Barcode::text), lines))
        .map(found -> onPage(found, document, read))
        .orElse(read);
  }

  /** The codes of the page stay beside what they stand for. */
  private PageContent onPage(Scenario scenario, Document document, PageContent read) {
    PageContent content = ScenarioPaper.page(scenario, factsOf(document), read.number());
    return new PageContent(
        read.number(), content.width(), content.height(), content.words(), codes(read, content));
  }

  private static List<Barcode> codes(PageContent read, PageContent content) {
    return Stream.concat(read.barcodes().stream(), content.barcodes().stream()).toList();
  }

  void forget() {
    retried.clear();
  }
}
