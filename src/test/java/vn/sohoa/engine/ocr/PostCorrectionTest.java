package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.language.Suggestion;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

class PostCorrectionTest {
  @Test
  void lowersConfidenceOfWordContradictedByNeighbours() {
    List<Word> words = words(0.9, "Việc", "kiếm", "tra");
    List<Word> doubted = PostCorrection.doubted(words);
    assertThat(doubted).extracting(Word::text).containsExactly("Việc", "kiếm", "tra");
    assertThat(doubted).extracting(Word::confidence).containsExactly(0.9, 0.5, 0.9);
    assertThat(PostCorrection.suggestion(doubted, 1)).contains(new Suggestion("kiểm", "kiểm tra"));
  }

  @Test
  void neverRaisesAConfidence() {
    assertThat(PostCorrection.doubted(words(0.2, "kiếm", "tra")))
        .extracting(Word::confidence)
        .containsOnly(0.2);
  }

  @Test
  void keepsConfidentWords() {
    List<Word> words = words(0.95, "kiếm", "tra");
    assertThat(PostCorrection.doubted(words)).isEqualTo(words);
  }

  @Test
  void ignoresPunctuationAroundAWordButDoesNotJoinAcrossIt() {
    assertThat(PostCorrection.suggestion(words(0.9, "(kiếm", "tra"), 0)).isPresent();
    assertThat(PostCorrection.suggestion(words(0.9, "kiếm,", "tra"), 0)).isEmpty();
  }

  @Test
  void doesNotJoinAcrossBlocks() {
    Box box = new Box(0, 0, 10, 10);
    List<Word> apart = List.of(new Word("kiếm", 0.9, box, 0, 0), new Word("tra", 0.9, box, 1, 1));
    assertThat(PostCorrection.suggestion(apart, 0)).isEmpty();
  }

  @Test
  void keepsWordsWithDigitsAndCapitals() {
    assertThat(PostCorrection.suggestion(words(0.9, "kiếm1", "tra"), 0)).isEmpty();
    assertThat(PostCorrection.suggestion(words(0.9, "Kiếm", "Tra"), 0)).isEmpty();
  }

  private static List<Word> words(double confidence, String... texts) {
    var words = new ArrayList<Word>();
    for (String text : texts) {
      words.add(new Word(text, confidence, new Box(words.size() * 20, 0, 15, 10), 0, 0));
    }
    return words;
  }
}
