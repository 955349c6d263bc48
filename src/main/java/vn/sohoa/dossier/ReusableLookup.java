package vn.sohoa.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port to the package that determines which documents of an applicant can be re-used. */
public interface ReusableLookup {
  /**
   * The applicant who submits a dossier.
   *
   * @param kind {@code INDIVIDUAL} or {@code ORGANIZATION}
   */
  record Owner(
      String dossierCode, String kind, Optional<String> idNumber, Optional<String> taxCode) {}

  /** A document that can be re-used for a component. */
  record Use(String componentCode, String docCode) {}

  /**
   * Returns all documents that can be re-used for the given components, including older ones of the
   * same component.
   *
   * @param procedure id of the procedure entry in force
   * @param day on which the documents must be valid
   */
  Set<Use> usable(Owner owner, UUID procedure, List<String> componentCodes, LocalDate day);
}
