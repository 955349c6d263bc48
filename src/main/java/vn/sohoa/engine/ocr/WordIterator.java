package vn.sohoa.engine.ocr;

import static vn.sohoa.engine.ocr.Tesseract.API;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;

/** Collects the words of the page that Tesseract has just recognized. */
final class WordIterator {
  private final ITessAPI.TessResultIterator results;
  private final ITessAPI.TessPageIterator places;
  private final List<FoundWord> words = new ArrayList<>();
  private int line = -1;
  private int block = -1;
  private boolean newLine;
  private boolean newBlock;

  private WordIterator(ITessAPI.TessResultIterator results) {
    this.results = results;
    places = API.TessResultIteratorGetPageIterator(results);
  }

  static List<FoundWord> collect(ITessAPI.TessBaseAPI read) {
    ITessAPI.TessResultIterator results = API.TessBaseAPIGetIterator(read);
    if (results == null) {
      return List.of();
    }
    try {
      return new WordIterator(results).walk();
    } finally {
      API.TessResultIteratorDelete(results);
    }
  }

  private List<FoundWord> walk() {
    do {
      newBlock |= isAtStartOf(TessPageIteratorLevel.RIL_BLOCK);
      newLine |= isAtStartOf(TessPageIteratorLevel.RIL_TEXTLINE);
      String text = text();
      if (!text.isBlank()) {
        add(text);
      }
    } while (API.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) != 0);
    return words;
  }

  private boolean isAtStartOf(int level) {
    return API.TessPageIteratorIsAtBeginningOf(places, level) != 0;
  }

  private void add(String text) {
    line += newLine || words.isEmpty() ? 1 : 0;
    block += newBlock || words.isEmpty() ? 1 : 0;
    newLine = false;
    newBlock = false;
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    API.TessPageIteratorBoundingBox(
        places, TessPageIteratorLevel.RIL_WORD, left, top, right, bottom);
    words.add(
        new FoundWord(
            text,
            confidence(),
            new PixelArea(left.get(0), top.get(0), right.get(0), bottom.get(0)),
            line,
            block));
  }

  private double confidence() {
    float percent = API.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD);
    return Math.clamp(percent / 100.0, 0, 1);
  }

  private String text() {
    Pointer text = API.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
    if (text == null) {
      return "";
    }
    try {
      return OcrAlphabet.normalized(text.getString(0, "UTF-8"));
    } finally {
      API.TessDeleteText(text);
    }
  }
}
