package vn.sohoa.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Lends the connection of the current transaction. Changes of entities are written first, so that a
 * statement reads what the caller has done so far.
 */
@ApplicationScoped
class SessionConnections implements Connections {
  private final Session session;

  SessionConnections(Session session) {
    this.session = session;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void lend(Work work) {
    session.flush();
    session.doWork(work::on);
  }
}
