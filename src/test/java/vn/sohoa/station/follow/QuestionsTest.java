package vn.sohoa.station.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final Duration SOON = Duration.ofMillis(400);
  private static final List<String> DOCUMENTS = List.of("D1", "D2", "D3", "D4", "D5");

  private final Questions questions = new Questions(SOON);

  private List<String> dueAfter(Duration time) throws InterruptedException {
    Thread.sleep(time);
    return questions.due(DOCUMENTS);
  }

  private static Duration soon() {
    return SOON.plusMillis(20);
  }

  @Test
  void someAreAskedSoonAndEachOnce() throws InterruptedException {
    assertThat(questions.due(DOCUMENTS)).isEmpty();
    assertThat(dueAfter(soon())).containsExactly("D1", "D2", "D3", "D4");
    assertThat(questions.due(DOCUMENTS)).containsExactly("D5");
    assertThat(dueAfter(soon())).isEmpty();
  }

  @Test
  void whatWasNotAnsweredIsAskedAgainSoon() throws InterruptedException {
    questions.due(DOCUMENTS);
    assertThat(dueAfter(soon())).hasSize(4);
    questions.unanswered(List.of("D2", "D3"));

    assertThat(dueAfter(soon())).containsExactly("D2", "D3", "D5");
  }

  @Test
  void streamsThatEndSoonDoNotPutQuestionsOff() throws InterruptedException {
    questions.due(DOCUMENTS);
    for (int i = 0; i < 5; i++) {
      Thread.sleep(SOON.dividedBy(4));
      questions.connected();
    }

    assertThat(questions.due(DOCUMENTS)).hasSize(4);
  }

  @Test
  void afterAConnectionIsLostWhatWaitedLongIsAskedSoon() throws InterruptedException {
    questions.due(DOCUMENTS);
    questions.heard(new ScanNews("D1", ScanNews.Stage.READING, new TreeMap<>(), true));
    assertThat(dueAfter(soon())).doesNotContain("D1");
    questions.connected();
    assertThat(dueAfter(soon())).contains("D1");

    questions.missed();
    assertThat(questions.due(DOCUMENTS)).contains("D1");
  }
}
