package vn.sohoa.bench.paper;

import vn.sohoa.page.FilledPlace;

/**
 * How a paper's number and date come from the printer.
 *
 * @param number the line of number and notation
 * @param date the line of place and date
 */
record HeaderForm(HeaderLine number, HeaderLine date) {

  /** With everything printed. */
  static HeaderForm complete(Paper paper) {
    return new HeaderForm(
        HeaderLine.printed(paper.numberLine()), HeaderLine.printed(paper.placeAndDate()));
  }

  static HeaderForm with(Blanks blanks, Paper paper) {
    HeaderLine number =
        HeaderLine.printed("Số: ")
            .plusBlank(FilledPlace.NUMBER, blanks.number())
            .plus("/" + paper.notation());
    HeaderLine month =
        HeaderLine.printed(paper.issuer().place() + ", ngày ")
            .plusBlank(FilledPlace.DAY, blanks.day())
            .plus(" tháng ");
    HeaderLine date =
        blanks
            .month()
            .map(room -> month.plusBlank(FilledPlace.MONTH, room))
            .orElseGet(() -> month.plus(paper.month()))
            .plus(" năm " + paper.date().getYear());
    return new HeaderForm(number, date);
  }
}
