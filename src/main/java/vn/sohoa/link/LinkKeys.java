package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.dossier.DossierChanged;
import vn.sohoa.link.scoring.Signals;

/**
 * The keys by which documents and dossiers find each other. Both sides lock the keys they write
 * under before they look for the other side; otherwise a paper and its dossier that come in the
 * same moment would each miss the other.
 */
@ApplicationScoped
class LinkKeys {
  private static final String LOCK =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 1))";

  private final EntityManager entities;

  LinkKeys(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Locks until the end of the transaction, always in the same order, so that nobody waits in a
   * circle.
   */
  void lock(List<String> keys) {
    for (String key : keys.stream().sorted().toList()) {
      entities.createNativeQuery(LOCK).setParameter("key", key).getSingleResult();
    }
  }

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
