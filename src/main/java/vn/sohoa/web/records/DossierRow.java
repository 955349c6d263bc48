package vn.sohoa.web.records;

import java.time.Instant;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.web.Texts;

/**
 * A dossier in a list.
 *
 * @param procedureName empty if the catalogue has none
 * @param overdue whether it is open after its due time
 * @param done papers that are there, of those that are required
 * @param tone class of the style sheet: are papers missing, or to be looked at?
 */
public record DossierRow(
    String code,
    String applicant,
    String procedure,
    String procedureName,
    String state,
    String received,
    String due,
    boolean overdue,
    String done,
    int missing,
    String tone) {
  static DossierRow of(DossierView dossier, String procedureName, Instant now, Texts t) {
    Coverage coverage = dossier.coverage();
    return new DossierRow(
        dossier.code(),
        dossier.applicant().name(),
        dossier.procedureCode(),
        procedureName,
        t.label("dossier-state", dossier.state()),
        t.time(dossier.receivedAt()),
        dossier.dueAt().map(t::time).orElse(""),
        Deadline.isMissed(dossier, now),
        coverage.satisfied() + "/" + coverage.required(),
        coverage.missing(),
        coverage.missing() > 0
            ? "bad"
            : coverage.clean() < coverage.digitized() ? "doubt" : "good");
  }
}
