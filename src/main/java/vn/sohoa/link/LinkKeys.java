package vn.sohoa.link;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.dossier.DossierChanged;
import vn.sohoa.link.scoring.Signals;

/**
 * The keys by which documents and dossiers find each other. Both sides lock the keys they write
 * under before they look for the other side; otherwise a paper and its dossier that come in the
 * same moment would each miss the other.
 */
final class LinkKeys {
  private LinkKeys() {}

  static List<String> of(DossierChanged dossier) {
    var keys = new ArrayList<String>();
    keys.add(Signals.dossierKey(dossier.code()));
    dossier.idNumber().ifPresent(id -> keys.add(Signals.applicantKey(dossier.procedureCode(), id)));
    dossier
        .taxCode()
        .ifPresent(code -> keys.add(Signals.applicantKey(dossier.procedureCode(), code)));
    return List.copyOf(keys);
  }
}
