package vn.sohoa.bench.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * What an invented paper says.
 *
 * @param number as printed after "Số:", without the notation, e.g. {@code 05}
 * @param notation as printed after the number's stroke, e.g. {@code QĐ-UBND}
 * @param subject (trích yếu) as printed, with "Về việc" or "V/v" where the kind has it; empty where
 *     the kind has none
 * @param body more paragraphs than fit on a page; one that begins with "Căn cứ" or "Theo đề nghị"
 *     is set in italics
 * @param receivers (nơi nhận) lines below that heading
 */
public record Paper(
    Kind kind,
    Issuer issuer,
    String number,
    String notation,
    LocalDate date,
    String subject,
    List<String> body,
    List<String> receivers,
    String signer) {
  public Paper {
    body = List.copyOf(body);
    receivers = List.copyOf(receivers);
  }

  /** Days below 10 and the first two months have a zero before them, other months have none. */
  public String placeAndDate() {
    return "%s, ngày %02d tháng %s năm %d"
        .formatted(issuer.place(), date.getDayOfMonth(), month(), date.getYear());
  }

  /** The month as the law writes it. */
  String month() {
    int month = date.getMonthValue();
    return month < 3 ? "0" + month : String.valueOf(month);
  }

  /** The same paper with another number and date. */
  public Paper issued(String otherNumber, LocalDate otherDate) {
    return new Paper(
        kind, issuer, otherNumber, notation, otherDate, subject, body, receivers, signer);
  }

  /** The line of number and notation, e.g. {@code Số: 05/QĐ-UBND}. */
  public String numberLine() {
    return "Số: " + number + "/" + notation;
  }

  /** The signer's position (chức vụ). */
  public String position() {
    return issuer.authority().getLast();
  }
}
