package vn.sohoa.bench.ocr;

import java.util.List;
import vn.sohoa.bench.score.Normalized;
import vn.sohoa.bench.score.Score;

/** What is known of a page. */
sealed interface Truth {
  /** How far a reading of the whole page is from it. */
  Score score(String read);

  /** Whether the signer's name was read, letter by letter. */
  boolean namesSigner(String read);

  /**
   * Every word of a page.
   *
   * @param orders in which its columns may be read
   */
  record WholePage(List<String> orders, String signer) implements Truth {
    public WholePage {
      orders = List.copyOf(orders);
    }

    @Override
    public Score score(String read) {
      return Score.ofBest(orders, read);
    }

    @Override
    public boolean namesSigner(String read) {
      return Normalized.of(read).contains(Normalized.of(signer));
    }
  }

  /**
   * The body only; head and foot are on the page too, but nobody has written down what they say.
   */
  record Body(String text) implements Truth {
    @Override
    public Score score(String read) {
      return Score.ofPart(text, read);
    }

    @Override
    public boolean namesSigner(String read) {
      return false;
    }
  }
}
