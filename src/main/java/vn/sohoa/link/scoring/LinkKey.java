package vn.sohoa.link.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocking keys: a document and a dossier become candidates for each other if they share one. */
public final class LinkKey {
  private LinkKey() {}

  static String dossier(String dossierCode) {
    return "dossier:" + dossierCode;
  }

  static String number(String identifier) {
    return "number:" + identifier;
  }

  static String name(String nameKey) {
    return "name:" + nameKey;
  }

  static String result(PaperNumber number, LocalDate issuedOn) {
    return "result:" + number.number() + ":" + issuedOn;
  }

  static Stream<String> halves(String procedureCode, String name) {
    return NameKey.halves(name).stream().map(half -> "half:" + procedureCode + ":" + half);
  }

  /**
   * Returns all keys of a dossier, in a stable order.
   *
   * @param numbers personal id and tax code of the applicant
   * @param result number and date of its result, as far as known
   */
  public static List<String> ofDossier(
      String code,
      String procedureCode,
      String applicantName,
      List<Optional<String>> numbers,
      CandidateDossier.Result result) {
    var keys = new ArrayList<String>();
    keys.add(dossier(code));
    numbers.forEach(number -> number.map(LinkKey::number).ifPresent(keys::add));
    keys.add(name(NameKey.of(applicantName)));
    halves(procedureCode, applicantName).forEach(keys::add);
    result
        .number()
        .flatMap(number -> result.issuedOn().map(day -> result(number, day)))
        .ifPresent(keys::add);
    return List.copyOf(keys);
  }
}
