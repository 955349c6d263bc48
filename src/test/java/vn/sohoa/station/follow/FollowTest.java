package vn.sohoa.station.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.FakeService;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.ServiceCalls;

/** What the desk is told of bad scans, over lines that drop and agents that are started again. */
class FollowTest implements Reporter {
  private static final Duration LIMIT = Duration.ofHours(8);

  @TempDir Path desk;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private DeskFiles files = new DeskFiles();
  private Instant now = Instant.parse("2026-12-01T01:00:00Z");
  private FakeService service;
  private Follower follower;
  private Listener listener;

  @BeforeEach
  void open() throws IOException {
    service = new FakeService(1);
    start();
  }

  private void start() throws IOException {
    InstantSource clock = () -> now;
    follower = new Follower(files, desk.resolve("q"), this, clock, Language.VIETNAMESE, LIMIT);
    follower.load();
    var calls = new ServiceCalls(service.address(), FakeService.KEY, Language.VIETNAMESE, clock);
    listener = new Listener(follower, calls, this, Duration.ofMillis(300)).start();
  }

  /** Nothing is written any more, as when the process ends. */
  private void stop() {
    listener.close();
  }

  @AfterEach
  void close() {
    stop();
    service.close();
  }

  private static Job job(String name, String docCode) {
    return Job.waiting(
            new Job.Identity("1", 1, "k"),
            Optional.empty(),
            name,
            name,
            new Content(1, 1, Optional.empty()),
            "{}")
        .sent("{\"docCode\":\"" + docCode + "\",\"sha256\":\"\"}");
  }

  private Path file(String name) {
    return desk.resolve(name);
  }

  private Path note(String name) {
    return desk.resolve(name + ".quet-lai.txt");
  }

  private void sent(String name, String docCode) throws IOException {
    follower.imported(job(name, docCode));
    follower.placed(job(name, docCode), file(name).toString());
  }

  private static SortedMap<Integer, List<String>> flaws(Object... pagesAndCodes) {
    SortedMap<Integer, List<String>> flaws = new TreeMap<>();
    for (int i = 0; i < pagesAndCodes.length; i += 2) {
      flaws.put(
          (Integer) pagesAndCodes[i], List.of(((String) pagesAndCodes[i + 1]).split(",", -1)));
    }
    return flaws;
  }

  /** A condition that another thread brings about. */
  interface Wanted {
    boolean holds() throws IOException, InterruptedException;
  }

  private void await(Wanted wanted) throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(40);
    while (!wanted.holds()) {
      assertThat(Instant.now()).as("told %s, warned %s", told, warnings).isBefore(end);
      Thread.sleep(20);
    }
  }

  private void awaitTold(int count) throws IOException, InterruptedException {
    await(() -> told.size() >= count);
  }

  private void awaitStream() throws IOException, InterruptedException {
    await(() -> service.reading().streams() == 1);
  }

  @Test
  void aBadPageIsToldWhenItIsReadAndWrittenBesideTheFile() throws Exception {
    sent("đơn.pdf", "D1");
    awaitStream();
    Instant read = Instant.now();
    service.reading().set("D1", "PROCESSING", flaws(3, "SKEWED,BLURRED"));
    awaitTold(1);
    assertThat(Duration.between(read, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(told).containsExactly("QUÉT LẠI đơn.pdf, trang 3: Trang bị lệch; Chữ bị mờ");

    service.reading().set("D1", "READY", flaws(3, "SKEWED,BLURRED", 5, "CUT_OFF"));
    await(() -> follower.unjudged().isEmpty());

    assertThat(told).hasSize(2).last().asString().contains("trang 5: Chữ bị cắt");
    assertThat(note("đơn.pdf"))
        .content()
        .contains("Tệp đơn.pdf (tài liệu D1)", "Trang 3: ", "Trang 5: ", "Page 5: ")
        .doesNotContain("Trang 4");
  }

  @Test
  void whatIsGoodIsNotTold() throws Exception {
    sent("a.pdf", "D1");
    service.reading().set("D1", "PROCESSING", flaws());
    awaitStream();
    service.reading().set("D1", "READY", flaws());

    await(() -> follower.unjudged().isEmpty());

    assertThat(told).isEmpty();
    assertThat(note("a.pdf")).doesNotExist();
    assertThat(Follower.count(new DeskFiles(), desk.resolve("q"))).isZero();
  }

  @Test
  void aPageIsToldBeforeTheFileIsMovedAndNotedAfterwards() throws Exception {
    service.reading().set("D1", "READY", flaws(1, "TURNED"));
    follower.imported(job("a.pdf", "D1"));
    awaitTold(1);
    assertThat(note("a.pdf")).doesNotExist();

    follower.placed(job("a.pdf", "D1"), file("a.pdf").toString());

    assertThat(note("a.pdf")).content().contains("Trang 1: Trang bị xoay");
    assertThat(Follower.count(new DeskFiles(), desk.resolve("q"))).isZero();
  }

  @Test
  void aLineThatDropsLosesNothing() throws Exception {
    sent("a.pdf", "D1");
    sent("b.pdf", "D2");
    service.reading().set("D1", "PROCESSING", flaws());
    service.reading().set("D2", "PROCESSING", flaws(1, "SKEWED"));
    awaitTold(1);
    for (int page = 2; page < 5; page++) {
      service.restart();
      service.reading().set("D2", "PROCESSING", flaws(1, "SKEWED", page, "BLURRED"));
      awaitTold(page);
    }
    service.restart();
    service.reading().set("D1", "READY", flaws(7, "CUT_OFF"));
    service.reading().set("D2", "READY", flaws(1, "SKEWED", 4, "BLURRED"));

    await(() -> follower.unjudged().isEmpty());

    assertThat(told)
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("b.pdf, trang 1"),
            text -> assertThat(text).contains("b.pdf, trang 2"),
            text -> assertThat(text).contains("b.pdf, trang 3"),
            text -> assertThat(text).contains("b.pdf, trang 4"),
            text -> assertThat(text).contains("a.pdf, trang 7"));
    assertThat(note("b.pdf")).content().contains("Trang 1", "Trang 2", "Trang 3", "Trang 4");
  }

  @Test
  void anAgentThatIsStartedAgainTellsTheRestOnly() throws Exception {
    sent("a.pdf", "D1");
    sent("b.pdf", "D2");
    service.reading().set("D1", "PROCESSING", flaws(1, "SKEWED"));
    awaitTold(1);
    stop();
    service.reading().set("D1", "NEEDS_REVIEW", flaws(1, "SKEWED", 2, "SKEWED"));
    service.reading().set("D2", "READY", flaws(9, "TOO_DARK"));

    start();

    await(() -> follower.unjudged().isEmpty());
    assertThat(told)
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("a.pdf, trang 1"),
            text -> assertThat(text).contains("a.pdf, trang 2"),
            text -> assertThat(text).contains("b.pdf, trang 9"));
    assertThat(note("a.pdf")).content().contains("Trang 1", "Trang 2");
    assertThat(note("b.pdf")).content().contains("Trang 9");
  }

  @Test
  void aNoteOfSomebodyElseIsNotOverwritten() throws Exception {
    Files.writeString(note("a.pdf"), "của tôi");
    service.reading().set("D1", "READY", flaws(1, "SKEWED"));
    sent("a.pdf", "D1");

    await(() -> follower.unjudged().isEmpty());

    assertThat(note("a.pdf")).hasContent("của tôi");
    assertThat(note("a (2).pdf")).content().contains("Trang 1");
  }

  @Test
  void aNoteThatCannotBeWrittenIsWrittenLater() throws Exception {
    service.reading().set("D1", "READY", flaws(1, "SKEWED"));
    sent("chưa có/a.pdf", "D1");
    awaitTold(1);
    await(() -> !warnings.isEmpty());

    Files.createDirectories(desk.resolve("chưa có"));

    await(() -> Files.exists(note("chưa có/a.pdf")));
    await(() -> follower.awaitJudged(Duration.ZERO) == 0);
    assertThat(told).hasSize(1);
  }

  @Test
  void aRecordThatCannotBeDeletedIsDeletedLater() throws Exception {
    stop();
    var isFailing = new AtomicBoolean(true);
    files =
        new DeskFiles() {
          @Override
          public void delete(Path file) throws IOException {
            if (isFailing.getAndSet(false)) {
              throw new IOException("in use");
            }
            super.delete(file);
          }
        };
    start();
    sent("a.pdf", "D1");
    service.reading().set("D1", "READY", flaws());

    await(() -> follower.awaitJudged(Duration.ZERO) == 0);

    assertThat(isFailing).isFalse();
    assertThat(warnings).isNotEmpty();
  }

  @Test
  void moreBadPagesThanAnEventHasAreAskedFor() throws Exception {
    SortedMap<Integer, List<String>> all = new TreeMap<>();
    for (int page = 1; page <= 60; page++) {
      all.put(page, List.of("NOT_IN_COLOUR"));
    }
    sent("a.pdf", "D1");
    service.reading().set("D1", "PROCESSING", flaws());
    awaitStream();
    service.reading().set("D1", "READY", all);

    await(() -> follower.unjudged().isEmpty());

    assertThat(told).hasSize(60);
    assertThat(service.reading().asked()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws Exception {
    service.reading().set("D1", "FAILED", flaws());
    sent("a.pdf", "D1");

    await(() -> follower.unjudged().isEmpty());

    assertThat(told).containsExactly("QUÉT LẠI a.pdf: Hệ thống không đọc được tệp này");
    assertThat(note("a.pdf")).content().contains("Hệ thống không đọc được tệp này");
  }

  @Test
  void whatNobodyMayKnowIsNotFollowed() throws Exception {
    sent("a.pdf", "D1");
    service.reading().hide("D1");

    await(() -> follower.unjudged().isEmpty());

    assertThat(told).isEmpty();
  }

  @Test
  void aDocumentThatIsNotReadIsGivenUpAfterTheLimit() throws Exception {
    service.reading().set("D1", "PROCESSING", flaws());
    sent("a.pdf", "D1");
    now = now.plus(LIMIT).plusSeconds(1);

    awaitTold(1);

    assertThat(told.getFirst()).contains("Chưa biết chất lượng quét của a.pdf");
    await(() -> follower.awaitJudged(Duration.ZERO) == 0);
  }

  @Test
  void aDocumentOfOtherBytesIsNotFollowed() throws Exception {
    follower.imported(job("a.pdf", "D1"));
    follower.withdrawn(job("a.pdf", "D1"));
    service.reading().set("D1", "READY", flaws(1, "SKEWED"));

    assertThat(follower.unjudged()).isEmpty();
  }

  @Test
  void aDocumentThatWasJudgedIsNotFollowedAgainWhenItsFileIsMoved() throws Exception {
    service.reading().set("D1", "READY", flaws());
    follower.imported(job("a.pdf", "D1"));
    await(() -> follower.unjudged().isEmpty());

    sent("a.pdf", "D1");

    assertThat(follower.unjudged()).isEmpty();
  }

  @Test
  void aDamagedRecordIsPutAside() throws Exception {
    stop();
    Path records = Files.createDirectories(desk.resolve("q").resolve(Follower.FOLDER));
    Files.writeString(records.resolve("x.json"), "{");

    start();

    assertThat(warnings).anyMatch(text -> text.contains("x.json của hàng đợi bị hỏng"));
    assertThat(records.resolve("x.json.damaged")).exists();
    assertThat(records.resolve("x.json")).doesNotExist();
  }

  @Test
  void theWordsAreThoseOfBothLanguages() {
    Followed one =
        Followed.of("D1", "a.pdf", now).telling(new TreeMap<>(Map.of(2, List.of("SKEWED", "NEW"))));

    assertThat(RescanNote.of(one))
        .asString(StandardCharsets.UTF_8)
        .contains("Trang 2: Trang bị lệch; NEW", "Page 2: The page is skewed; NEW");
  }

  @Override
  public void tell(Message event) {
    told.add(event.in(Language.VIETNAMESE));
  }

  @Override
  public void warn(String subject, Message fault) {
    warnings.add(fault.in(Language.VIETNAMESE));
  }

  @Override
  public void clear(String subject) {}

  @Override
  public void progress(String fileName, long sent, long size) {}
}
