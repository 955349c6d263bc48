package vn.sohoa.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Port to the room of dossiers: each dossier keeps the entry of its procedure in force when it was
 * received.
 */
public interface ProcedureAssignment {
  /**
   * Assigns a stored entry to all dossiers of its code that were received while it is in force.
   *
   * @param until the day on which the next entry of the code comes into force
   */
  void assign(Procedure procedure, Optional<LocalDate> until);
}
