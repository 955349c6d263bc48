package vn.sohoa.sql;

import jakarta.enterprise.context.ApplicationScoped;

/** Where statements run. In the service that is the current transaction; there must be one. */
@ApplicationScoped
public class Database {
  private final Connections connections;

  public Database(Connections connections) {
    this.connections = connections;
  }

  /** A new run of a statement, to be given its values. */
  public Statement statement(Sql sql) {
    return new Statement(connections, sql);
  }
}
