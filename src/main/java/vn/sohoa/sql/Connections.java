package vn.sohoa.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Provides JDBC connections. */
@FunctionalInterface
public interface Connections {
  void lend(Work work) throws SQLException;

  /** A callback that uses a connection. */
  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }
}
