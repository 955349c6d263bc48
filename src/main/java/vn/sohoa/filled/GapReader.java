package vn.sohoa.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import vn.sohoa.filled.gap.Cut;
import vn.sohoa.filled.gap.Gap;
import vn.sohoa.filled.gap.GapFinder;
import vn.sohoa.filled.gap.InkExtent;
import vn.sohoa.filled.gap.PrintedWord;
import vn.sohoa.filled.gap.UprightPage;
import vn.sohoa.filled.net.LineReader;
import vn.sohoa.filled.net.LineReading;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FillingStyle;

/** Finds the gaps of a printed header and reads what was filled in. Stateless and thread-safe. */
public final class GapReader {
  private static final int DAYS = 31;
  private static final int MONTHS = 12;
  private static final int LARGEST_NUMBER = 99_999;

  private final LineReader reader;

  public GapReader(LineReader reader) {
    this.reader = reader;
  }

  /**
   * @param words of the page, in any order
   */
  public List<FilledGap> read(List<PrintedWord> words, UprightPage page) {
    return GapFinder.find(words, page).stream().map(gap -> read(gap, page)).toList();
  }

  private FilledGap read(Gap gap, UprightPage page) {
    if (!gap.isReadable()) {
      return new FilledGap(
          gap, InkExtent.of(page.ink(), gap), FillingStyle.EMPTY, List.of(), gap.doubts());
    }
    var cut = Cut.of(page.ink(), gap);
    LineReading reading = reader.read(cut.lines(), possible(gap.place()));
    var doubts = new ArrayList<>(gap.doubts());
    if (cut.extent().isCutOff()) {
      doubts.add(FillingDoubt.CUT_OFF);
    }
    if (reading.hasOtherInk()) {
      doubts.add(FillingDoubt.OTHER_INK);
    }
    return new FilledGap(gap, cut.extent(), reading.style(), reading.options(), doubts);
  }

  private static IntPredicate possible(FilledPlace place) {
    int largest =
        switch (place) {
          case NUMBER -> LARGEST_NUMBER;
          case DAY -> DAYS;
          case MONTH -> MONTHS;
        };
    return number -> number >= 1 && number <= largest;
  }
}
