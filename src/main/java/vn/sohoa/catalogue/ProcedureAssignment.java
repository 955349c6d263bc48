package vn.sohoa.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Port to the dossier package: each dossier is assigned the procedure entry in force at its
 * reception.
 */
public interface ProcedureAssignment {
  /**
   * Assigns a stored entry to all dossiers of its code that were received while it is in force.
   *
   * @param until first day of the next entry of the code; empty if there is none
   */
  void assign(Procedure procedure, Optional<LocalDate> until);
}
