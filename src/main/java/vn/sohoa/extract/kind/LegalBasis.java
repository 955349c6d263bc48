package vn.sohoa.extract.kind;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What defines a kind of paper.
 *
 * @param text regulation, e.g. {@code NĐ 219/2025/NĐ-CP, Mẫu số 03}
 * @param from first day in force
 * @param until last day in force
 * @param source what the definition was written from; always present for the kinds of the program
 * @param formCode code of the official form, e.g. {@code A.I.1}
 */
public record LegalBasis(
    String text,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<KindSource> source,
    Optional<String> formCode) {

  static LegalBasis parse(YamlMap map) {
    return new LegalBasis(
        map.require("legalBasis"),
        map.date("from"),
        map.date("until"),
        KindSource.parse(map, "source"),
        map.text("formCode"));
  }
}
