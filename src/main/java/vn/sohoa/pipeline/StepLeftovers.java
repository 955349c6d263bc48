package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.sohoa.blob.LeftoversDue;

/**
 * Deletes temporary files of killed steps while the service runs. A process that runs no steps has
 * no engines, and must not touch the folders of one that does.
 */
@ApplicationScoped
class StepLeftovers {
  private final Engines engines;
  private final RoleConfig role;

  StepLeftovers(Engines engines, RoleConfig role) {
    this.engines = engines;
    this.role = role;
  }

  void delete(@Observes LeftoversDue due) {
    if (role.role().works()) {
      engines.deleteLeftovers(due.before());
    }
  }
}
