package vn.sohoa.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port to the room that knows which documents of an applicant can be used again. */
public interface ReusableLookup {
  /**
   * Who hands a dossier in.
   *
   * @param kind {@code INDIVIDUAL} or {@code ORGANIZATION}
   */
  record Owner(
      String dossierCode, String kind, Optional<String> idNumber, Optional<String> taxCode) {}

  /** A document that can stand for a component. */
  record Use(String componentCode, String docCode) {}

  /**
   * Returns all documents that can stand for the given components, also older ones of the same
   * component.
   *
   * @param procedure id of the entry of the procedure in force
   * @param day on which the documents must be valid
   */
  Set<Use> usable(Owner owner, UUID procedure, List<String> componentCodes, LocalDate day);
}
