package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.layout.Span;

/** Result of reading a date line (ngày ban hành). */
sealed interface DateReading {
  /**
   * Possible dates.
   *
   * @param dates most probable first
   * @param question why a person is asked if none is probable enough
   */
  record Possible(List<PossibleDate> dates, FindingCode question) implements DateReading {
    public Possible {
      dates = List.copyOf(dates);
    }
  }

  /** A printed date that exists. */
  record Read(AdministrativeDate date) implements DateReading {}

  /** Day or month was left blank, as in a draft (bản dự thảo). */
  record Blank() implements DateReading {}

  /** There is text or ink that cannot be trusted. */
  record Untrusted(FindingCode code) implements DateReading {}

  /**
   * A date that may have been filled in.
   *
   * @param probability 0 to 1
   */
  record PossibleDate(AdministrativeDate date, double probability) {}

  /** Characters around digits or in a blank: dotted lines, hyphens and white space. */
  Pattern FRAME =
      Pattern.compile("^[\\s.…_:;,·\\-–—]+|(?:\\G|(?<![\\s.…_:;,·\\-–—]))[\\s.…_:;,·\\-–—]+$");

  /** Returns why a person is asked; empty if the date was read or is blank. */
  default Optional<FindingCode> doubt() {
    return switch (this) {
      case Possible(var dates, FindingCode code) -> Optional.of(code);
      case Untrusted(FindingCode code) -> Optional.of(code);
      case Read(var date) -> Optional.empty();
      case Blank() -> Optional.empty();
    };
  }

  /** Returns the text without the dotted lines, hyphens and white space around it. */
  static String digits(Span span) {
    return FRAME.matcher(span.text()).replaceAll("");
  }
}
