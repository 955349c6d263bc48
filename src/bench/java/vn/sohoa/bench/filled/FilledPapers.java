package vn.sohoa.bench.filled;

import java.awt.Color;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.Gap;
import vn.sohoa.bench.paper.LaidOutPaper;
import vn.sohoa.bench.paper.Paper;
import vn.sohoa.bench.paper.PaperLayout;
import vn.sohoa.bench.paper.Papers;
import vn.sohoa.bench.paper.Zone;
import vn.sohoa.page.FilledPlace;

/** Makes up filled-in papers: the same seed, index and values give the same paper. */
public final class FilledPapers {
  /** Shares no factor with the number of kinds, nor with nine conditions in turn. */
  private static final int OFFICES = 7;

  /** A clerk takes no value for which there is far too little room. */
  private static final double SMALLEST = 0.75;

  private static final int TRIES = 12;
  private static final int WEEKEND_PERCENT = 5;

  private final long seed;
  private final Hands hands;
  private final List<Office> offices;

  public FilledPapers(long seed, Hands hands, List<FontFamily> fonts) {
    this.seed = seed;
    this.hands = hands;
    this.offices = Office.make(seed, OFFICES, fonts);
  }

  public FilledPaper make(int index) throws IOException {
    RandomGenerator random = new SplittableRandom(seed * 1_000_033 + index);
    Office office = offices.get(index % offices.size());
    Filling filling = Filling.next(random);
    Paper printed = Papers.make(seed, index, office.issuer());
    return filling == Filling.NONE
        ? draft(office, printed)
        : filled(office, printed, filling, random);
  }

  private static FilledPaper draft(Office office, Paper paper) {
    return new FilledPaper(
        office.name(),
        Filling.NONE,
        lay(office, paper),
        paper,
        List.of(),
        Color.BLACK,
        Optional.empty());
  }

  private FilledPaper filled(Office office, Paper printed, Filling filling, RandomGenerator random)
      throws IOException {
    Sprite number = hands.first(FilledPlace.NUMBER, filling, random);
    Sprite month = hands.alongside(number, FilledPlace.MONTH, _ -> true, random);
    YearMonth of =
        YearMonth.of(
            printed.date().getYear(),
            office.blanks().month().isPresent() ? month.number() : printed.date().getMonthValue());
    Sprite day = day(number, of, random);
    LocalDate date = of.atDay(day.number());
    LaidOutPaper layout = lay(office, printed.issued(printed.number(), date));
    var values = new ArrayList<PlacedValue>();
    Sprite fitting = fitting(gap(layout, FilledPlace.NUMBER), number, random);
    for (Gap gap : layout.gaps()) {
      Sprite sprite =
          switch (gap.blank()) {
            case NUMBER -> fitting;
            case DAY -> day;
            case MONTH -> month;
          };
      values.add(PlacedValue.in(gap, sprite, Ink.read(sprite.file()), filling, random));
    }
    return new FilledPaper(
        office.name(),
        filling,
        layout,
        printed.issued(fitting.label(), date),
        values,
        filling.ink(random),
        layout.box(Zone.SIGNER).map(name -> Signature.above(name, random)));
  }

  /** A day of that month, seldom of its weekends. */
  private Sprite day(Sprite number, YearMonth month, RandomGenerator random) {
    Predicate<Sprite> real = it -> month.isValidDay(it.number());
    boolean weekend = random.nextInt(100) < WEEKEND_PERCENT;
    return hands.alongside(
        number,
        FilledPlace.DAY,
        real.and(it -> isWeekend(month.atDay(it.number())) == weekend),
        random);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** The number, or another one like it if the gap is too narrow. */
  private Sprite fitting(Gap gap, Sprite number, RandomGenerator random) throws IOException {
    Sprite fitting = number;
    for (int i = 0; i < TRIES && isTooWide(gap, fitting); i++) {
      fitting = hands.alongside(number, FilledPlace.NUMBER, _ -> true, random);
    }
    return fitting;
  }

  private static boolean isTooWide(Gap gap, Sprite sprite) throws IOException {
    return PlacedValue.shrinkage(gap, sprite, Ink.read(sprite.file())) < SMALLEST;
  }

  private static Gap gap(LaidOutPaper layout, FilledPlace blank) {
    return layout.gaps().stream().filter(gap -> gap.blank() == blank).findFirst().orElseThrow();
  }

  private static LaidOutPaper lay(Office office, Paper paper) {
    return PaperLayout.withBlanks(paper, office.font(), office.size(), office.blanks());
  }
}
