package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that no engine would give are refused, and their engine is not asked again. */
class EvilEngineTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");

  private EngineReply.Refused call(String deed, EngineRequest request) throws Exception {
    try (var pool = new EnginePool(EvilEngine.settings(deed, folder.resolve("secret")))) {
      return (EngineReply.Refused) pool.call(request, LONG);
    }
  }

  private EngineRequest pages(int first, int last) {
    return new EngineRequest.ReadPages(
        folder.resolve("scan"), MediaType.PDF, first, last, folder, TestEngines.LIMITS);
  }

  private EngineRequest triage() {
    return new EngineRequest.Triage(folder.resolve("scan"), TestEngines.LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other-pages",
        "same-page-twice",
        "fewer-pages",
        "odd-turn",
        "no-blur",
        "red-beyond-all",
        "endless-dpi",
        "odd-hash",
        "long-damage"
      })
  void aReplyAboutPagesThatCannotBeTrueIsAnErrorOfTheEngine(String deed) throws Exception {
    assertThat(call(deed, pages(3, 4)).fault()).isEqualTo(EngineFault.ENGINE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"too-many-pages", "negative-pages", "nul-in-name", "no-time", "another-reply"})
  void aTriageThatCannotBeTrueIsAnErrorOfTheEngine(String deed) throws Exception {
    assertThat(call(deed, triage()).fault()).isEqualTo(EngineFault.ENGINE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endless-reply",
        "reply-of-16-MB",
        "million-pages",
        "null-in-reply",
        "reply-without-parts"
      })
  void aReplyThatIsNoneIsACrash(String deed) throws Exception {
    assertThat(call(deed, pages(1, 4)).fault()).isEqualTo(EngineFault.ENGINE_CRASHED);
  }

  @Test
  void aReplyBeforeItsRequestIsNotTakenForOne() throws Exception {
    try (var pool = new EnginePool(EvilEngine.settings("two-replies", folder.resolve("secret")))) {
      EngineReply first = pool.call(triage(), LONG);
      EngineReply second = pool.call(triage(), LONG);

      assertThat(first).isInstanceOf(EngineReply.Triaged.class);
      assertThat(second)
          .isInstanceOfSatisfying(
              EngineReply.Refused.class,
              refused -> assertThat(refused.fault()).isEqualTo(EngineFault.ENGINE_ERROR));
    }
  }

  @Test
  void enginesAreReplacedOnceDistrusted() throws Exception {
    try (var pool = new EnginePool(FakeEngine.settings(100))) {
      EngineRequest request = new EngineRequest.Triage(Path.of("well"), TestEngines.LIMITS);
      String first = ((EngineReply.Refused) pool.call(request, LONG)).detail();

      pool.distrust();

      ProcessHandle.of(Long.parseLong(first)).ifPresent(engine -> engine.onExit().join());
      assertThat(((EngineReply.Refused) pool.call(request, LONG)).detail()).isNotEqualTo(first);
    }
  }

  @Test
  void aDetailCannotForgeLinesOfTheLog() {
    var refused =
        new EngineReply.Refused(
            EngineFault.CORRUPT_FILE, "page 1\n2026-01-01 ERROR forged" + "x".repeat(100_000));

    assertThat(refused.detail()).doesNotContain("\n").hasSizeLessThan(3_000);
  }
}
