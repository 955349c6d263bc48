package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.sohoa.dossier.ProcedureChanged;
import vn.sohoa.link.RelinkRequested;

/**
 * A document that waited for a component may find it in the changed procedure, and one that was
 * declared for several components may be allowed to cover more of them now, or fewer.
 */
@ApplicationScoped
class ChangedProcedures {
  private static final String WAITING =
      """
      SELECT l.document_id FROM document_link l
      WHERE l.decision <> 'LINKED' AND EXISTS (
        SELECT 1 FROM jsonb_array_elements(l.evidence) candidate
        JOIN dossier d ON d.code = candidate ->> 'dossierCode'
        WHERE d.procedure_code = :procedure)
        OR l.decision = 'LINKED' AND l.decided_by IS NULL
          AND EXISTS (SELECT 1 FROM document o WHERE o.id = l.document_id AND cardinality(o.component_codes) > 1)
          AND EXISTS (SELECT 1 FROM dossier d WHERE d.code = l.dossier_code AND d.procedure_code = :procedure)
      ORDER BY l.document_id
      """;

  private final EntityManager entities;
  private final Event<RelinkRequested> requests;

  ChangedProcedures(EntityManager entities, Event<RelinkRequested> requests) {
    this.entities = entities;
    this.requests = requests;
  }

  void lookAgain(@Observes ProcedureChanged changed) {
    List<?> waiting =
        entities
            .createNativeQuery(WAITING, UUID.class)
            .setParameter("procedure", changed.code())
            .getResultList();
    waiting.forEach(document -> requests.fire(new RelinkRequested((UUID) document)));
  }
}
