package vn.sohoa.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Provides the connection of the current transaction. Flushes pending entity changes first, so that
 * a statement reads the caller's writes.
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
