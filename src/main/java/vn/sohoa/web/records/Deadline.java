package vn.sohoa.web.records;

import java.time.Instant;
import vn.sohoa.dossier.DossierView;

/** Whether a dossier should have been finished by now. */
final class Deadline {
  private Deadline() {}

  static boolean isMissed(DossierView dossier, Instant now) {
    return !dossier.state().isEnd()
        && dossier.finishedAt().isEmpty()
        && dossier.dueAt().filter(due -> due.toInstant().isBefore(now)).isPresent();
  }
}
