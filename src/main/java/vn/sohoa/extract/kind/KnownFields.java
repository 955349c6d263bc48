package vn.sohoa.extract.kind;

import java.util.List;
import java.util.Map;

/**
 * Fields with a fixed meaning: other code uses their values to check other fields, find the dossier
 * or detect duplicates. Definitions may extract them too, but only with the prescribed cleaner.
 */
public final class KnownFields {
  private static final Map<String, List<String>> CLEANERS =
      Map.of(
          "issuedDate", List.of("date"),
          "arrivalDate", List.of("date"),
          "birthDate", List.of("date"),
          "validUntil", List.of("date"),
          "validityScope", List.of("text"),
          "resultCode", List.of("resultCode"),
          "idNumber", List.of("personalId", "identityCard"),
          "taxCode", List.of("taxCode"),
          "dossierCode", List.of("dossierCode"),
          "procedureCode", List.of("procedureCode"));

  private KnownFields() {}

  /** Returns whether a field of this name may have this cleaner. */
  public static boolean permits(String field, String cleaner) {
    return cleanersOf(field).isEmpty() || cleanersOf(field).contains(cleaner);
  }

  /** Returns the permitted cleaners of a field; empty if any is permitted. */
  public static List<String> cleanersOf(String field) {
    return CLEANERS.getOrDefault(field, List.of());
  }
}
