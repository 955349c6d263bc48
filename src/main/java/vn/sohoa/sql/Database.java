package vn.sohoa.sql;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs statements; in the service, in the current transaction, which must exist. */
@ApplicationScoped
public class Database {
  private final Connections connections;

  public Database(Connections connections) {
    this.connections = connections;
  }

  /** Returns a new execution of a statement, without bound values. */
  public Statement statement(Sql sql) {
    return new Statement(connections, sql);
  }
}
