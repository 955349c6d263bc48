package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.sohoa.catalogue.ProcedureChanged;
import vn.sohoa.link.RelinkRequested;

/**
 * A document that waited for a component may find it in the changed procedure, and one that was
 * declared for several components may be allowed to cover more of them now, or fewer.
 */
@ApplicationScoped
class ProcedureChangeListener {
  private static final String CONCERNED =
      """
      SELECT l.document_id FROM document_link l
      WHERE l.decision <> 'LINKED' AND EXISTS (
        SELECT 1 FROM jsonb_array_elements(l.evidence) candidate
        JOIN dossier d ON d.code = candidate ->> 'dossierCode'
        WHERE d.procedure_code = :procedure)
      UNION
      SELECT l.document_id
      FROM dossier d JOIN document_link l ON l.dossier_code = d.code JOIN document o ON o.id = l.document_id
      WHERE d.procedure_code = :procedure AND l.decision = 'LINKED' AND l.decided_by IS NULL
        AND cardinality(o.component_codes) > 1
      ORDER BY 1
      """;

  private final EntityManager entities;
  private final Event<RelinkRequested> requests;

  ProcedureChangeListener(EntityManager entities, Event<RelinkRequested> requests) {
    this.entities = entities;
    this.requests = requests;
  }

  void lookAgain(@Observes ProcedureChanged changed) {
    List<?> concerned =
        entities
            .createNativeQuery(CONCERNED, UUID.class)
            .setParameter("procedure", changed.code())
            .getResultList();
    concerned.forEach(document -> requests.fire(new RelinkRequested((UUID) document)));
  }
}
