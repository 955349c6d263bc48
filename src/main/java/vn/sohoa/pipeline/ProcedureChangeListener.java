package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import vn.sohoa.catalogue.ProcedureChanged;
import vn.sohoa.link.RelinkRequested;
import vn.sohoa.link.RelinkSearch;

/**
 * Relinks the documents of a changed procedure. A document without a component may match one now;
 * one that was declared for several components may be allowed to cover more or fewer of them.
 */
@ApplicationScoped
class ProcedureChangeListener {
  private final RelinkSearch search;
  private final Event<RelinkRequested> requests;

  ProcedureChangeListener(RelinkSearch search, Event<RelinkRequested> requests) {
    this.search = search;
    this.requests = requests;
  }

  void relink(@Observes ProcedureChanged changed) {
    requests.fire(RelinkRequested.soon(search.ofProcedure(changed.code())));
  }
}
