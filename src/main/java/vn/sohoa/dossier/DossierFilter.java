package vn.sohoa.dossier;

/**
 * Filter for a list of dossiers; empty parts are no conditions.
 *
 * @param procedure code of the procedure
 * @param applicant beginnings of words of the name, in any order and without marks; or the whole
 *     tax code or number of the identity paper
 * @param conditions further ones
 */
public record DossierFilter(String procedure, String applicant, DossierConditions conditions) {
  public DossierFilter {
    procedure = procedure.strip();
    applicant = applicant.strip();
  }
}
