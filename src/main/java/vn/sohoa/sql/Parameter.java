package vn.sohoa.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement parameter. */
sealed interface Parameter {
  void set(PreparedStatement statement, int place) throws SQLException;

  /**
   * @param value a type of java.time, number, text, enum constant, UUID or array; null and an empty
   *     Optional become NULL
   */
  static Parameter of(@Nullable Object value) {
    return new Scalar(jdbcValue(value));
  }

  static Parameter of(ArrayType type, Collection<?> elements) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Object element : elements) {
      values.add(jdbcValue(element));
    }
    return new Elements(type, values);
  }

  /** A scalar; NULL is bound untyped, and PostgreSQL infers its type from the context. */
  record Scalar(@Nullable Object value) implements Parameter {
    @Override
    public void set(PreparedStatement statement, int place) throws SQLException {
      if (value == null) {
        statement.setNull(place, Types.NULL);
      } else {
        statement.setObject(place, value);
      }
    }
  }

  /** A PostgreSQL array; elements may be NULL. */
  record Elements(ArrayType type, List<@Nullable Object> values) implements Parameter {
    @Override
    public void set(PreparedStatement statement, int place) throws SQLException {
      Connection connection = statement.getConnection();
      statement.setArray(place, connection.createArrayOf(type.sqlName(), values.toArray()));
    }
  }

  private static @Nullable Object jdbcValue(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Optional<?> optional -> jdbcValue(optional.orElse(null));
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      default -> value;
    };
  }
}
