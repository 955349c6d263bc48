package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import vn.sohoa.catalogue.ProcedureChanged;
import vn.sohoa.link.RelinkRequested;
import vn.sohoa.link.RelinkSearch;

/**
 * A document that waited for a component may find it in the changed procedure, and one that was
 * declared for several components may be allowed to cover more of them now, or fewer.
 */
@ApplicationScoped
class ProcedureChangeListener {
  private final RelinkSearch search;
  private final Event<RelinkRequested> requests;

  ProcedureChangeListener(RelinkSearch search, Event<RelinkRequested> requests) {
    this.search = search;
    this.requests = requests;
  }

  void lookAgain(@Observes ProcedureChanged changed) {
    search
        .ofProcedure(changed.code())
        .forEach(document -> requests.fire(new RelinkRequested(document)));
  }
}
