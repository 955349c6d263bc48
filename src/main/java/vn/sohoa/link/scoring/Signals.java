package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;

/**
 * What a document tells about where it belongs.
 *
 * @param result whether it is a result (kết quả), which has no component
 * @param declaredDossier as the sender said
 * @param declaredComponent as the sender said
 * @param codesRead dossier codes found on the pages, best first
 * @param procedureCode declared or read
 * @param identifiers personal ids and tax codes read on the pages
 */
public record Signals(
    boolean result,
    Optional<String> declaredDossier,
    Optional<String> declaredComponent,
    List<ReadCode> codesRead,
    Optional<String> procedureCode,
    List<String> identifiers) {
  public Signals {
    codesRead = List.copyOf(codesRead);
    identifiers = List.copyOf(identifiers);
  }

  /**
   * A dossier code on a page.
   *
   * @param confidence 0 to 1
   * @param rule that found it
   */
  public record ReadCode(String code, double confidence, String rule) {}

  /**
   * Keys of the dossiers that could take this document. A dossier has the same keys, so either side
   * finds the other, whichever comes first.
   */
  public List<String> keys() {
    if (declaredDossier.isPresent()) {
      return List.of(dossierKey(declaredDossier.get()));
    }
    if (!codesRead.isEmpty()) {
      return codesRead.stream().map(read -> dossierKey(read.code())).distinct().toList();
    }
    return procedureCode.stream()
        .flatMap(code -> identifiers.stream().map(id -> applicantKey(code, id)))
        .distinct()
        .toList();
  }

  public static String dossierKey(String dossierCode) {
    return "dossier:" + dossierCode;
  }

  public static String applicantKey(String procedureCode, String identifier) {
    return "applicant:" + procedureCode + ":" + identifier;
  }
}
