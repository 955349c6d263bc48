package vn.sohoa.sql;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures of the database server itself, as opposed to failures of a statement. */
public final class DatabaseOutage {
  /**
   * Classes of SQL states (PostgreSQL, appendix A): connection exception, insufficient resources
   * (disk full, too many connections), operator intervention (shutdown, starting up), system error;
   * 25006 is a read-only server.
   */
  private static final List<String> STATES = List.of("08", "53", "57P", "58", "25006");

  /** The pool reports no SQL state if it gets no connection in time. */
  private static final String NO_CONNECTION = "Acquisition timeout";

  private static final int DEEPEST_CAUSE = 20;

  private DatabaseOutage() {}

  /** Whether the failure, or a cause of it, is that the database cannot serve requests. */
  public static boolean isCauseOf(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        ? String.valueOf(failure.getMessage()).contains(NO_CONNECTION)
        : STATES.stream().anyMatch(state::startsWith);
  }
}
