package vn.sohoa.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  void aPerfectReadingHasNoErrorsWhateverTheSpacesAndQuotes() {
    Score score = Score.ofBest(List.of("Số: 12/QĐ \"A\" - B"), "Số:  12/QĐ\n“A” – B");
    assertThat(score.edits()).isZero();
    assertThat(score.wordEdits()).isZero();
    assertThat(score.wordCoverage()).isEqualTo(100);
  }

  @Test
  void aWrongToneIsACharacterAWordAndAMark() {
    Score score = Score.ofBest(List.of("thủ tục"), "thú tục");
    assertThat(score.cer()).isEqualTo(100.0 / 7, within(1e-9));
    assertThat(score.wer()).isEqualTo(50);
    assertThat(score.der()).isEqualTo(50);
  }

  @Test
  void aStrokeThatIsMissingIsAMark() {
    assertThat(Score.ofBest(List.of("đi"), "di").markErrors()).isEqualTo(1);
    assertThat(Score.ofBest(List.of("đi"), "bi").markErrors()).isZero();
  }

  @Test
  void theBestReadingOrderCounts() {
    assertThat(Score.ofBest(List.of("một hai", "hai một"), "hai một").edits()).isZero();
  }

  @Test
  void aPartIsFoundAnywhereOnThePage() {
    Score score = Score.ofPart("giữa trang", "đầu trang giữa trang cuối trang");
    assertThat(score.edits()).isZero();
    assertThat(score.characters()).isEqualTo(10);
  }

  @Test
  void wordsThatAreNotReadAreMissed() {
    Score score = Score.ofPart("một hai ba bốn", "một bốn");
    assertThat(score.wordsMissed()).isEqualTo(2);
    assertThat(score.wordCoverage()).isEqualTo(50);
  }

  @Test
  void scoresArePooledAndNotAveraged() {
    Score one = Score.ofBest(List.of("a"), "b");
    Score other = Score.ofBest(List.of("abc"), "abc");
    assertThat(one.plus(other).cer()).isEqualTo(25);
  }
}
