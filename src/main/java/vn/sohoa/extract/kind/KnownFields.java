package vn.sohoa.extract.kind;

import java.util.List;
import java.util.Map;

/**
 * Fields whose values are used beyond being shown: to check other fields, to find the dossier, to
 * know the paper again. A definition may look for them too, but must clean them as the others do.
 */
final class KnownFields {
  private static final Map<String, List<String>> CLEANERS =
      Map.of(
          "issuedDate", List.of("date"),
          "arrivalDate", List.of("date"),
          "birthDate", List.of("date"),
          "validUntil", List.of("date"),
          "idNumber", List.of("personalId", "identityCard"),
          "taxCode", List.of("taxCode"),
          "dossierCode", List.of("dossierCode"),
          "procedureCode", List.of("procedureCode"));

  private KnownFields() {}

  /** Whether a field of this name may be cleaned so. */
  static boolean allow(String field, String cleaner) {
    return cleanersOf(field).isEmpty() || cleanersOf(field).contains(cleaner);
  }

  /** The only cleaners that a field of this name may have; none if it may have any. */
  static List<String> cleanersOf(String field) {
    return CLEANERS.getOrDefault(field, List.of());
  }
}
