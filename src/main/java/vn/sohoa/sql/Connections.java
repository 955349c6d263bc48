package vn.sohoa.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends JDBC connections. */
@FunctionalInterface
public interface Connections {
  void lend(Work work) throws SQLException;

  /** What is done with a connection. */
  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }
}
