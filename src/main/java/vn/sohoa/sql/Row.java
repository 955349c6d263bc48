package vn.sohoa.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result. Columns are read by name; a getter that does not return an Optional
 * fails where the column is NULL.
 */
public final class Row {
  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  public String text(String column) {
    return require(column, optionalText(column));
  }

  public Optional<String> optionalText(String column) {
    return read(column, ResultSet::getString);
  }

  public boolean bool(String column) {
    return require(column, read(column, ResultSet::getBoolean));
  }

  public int integer(String column) {
    return require(column, optionalInteger(column));
  }

  public Optional<Integer> optionalInteger(String column) {
    return read(column, ResultSet::getInt);
  }

  /** Returns an integer of any width, such as counts and sums. */
  public long number(String column) {
    return require(column, optionalNumber(column));
  }

  public Optional<Long> optionalNumber(String column) {
    return read(column, ResultSet::getLong);
  }

  /** Returns a floating-point number. */
  public double real(String column) {
    return require(column, read(column, ResultSet::getDouble));
  }

  public Optional<BigDecimal> optionalDecimal(String column) {
    return read(column, ResultSet::getBigDecimal);
  }

  public UUID uuid(String column) {
    return require(column, read(column, (row, name) -> row.getObject(name, UUID.class)));
  }

  public Instant instant(String column) {
    return require(column, optionalInstant(column));
  }

  public Optional<Instant> optionalInstant(String column) {
    return read(column, (row, name) -> row.getObject(name, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public LocalDate day(String column) {
    return require(column, optionalDay(column));
  }

  public Optional<LocalDate> optionalDay(String column) {
    return read(column, (row, name) -> row.getObject(name, LocalDate.class));
  }

  /** Returns the enum constant with the column's text as its name. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    return Enum.valueOf(type, text(column));
  }

  public <E extends Enum<E>> Optional<E> optionalConstant(String column, Class<E> type) {
    return optionalText(column).map(name -> Enum.valueOf(type, name));
  }

  /** Returns a {@code text[]} or {@code varchar[]} without NULL elements; empty if NULL. */
  public List<String> texts(String column) {
    return read(column, ResultSet::getArray)
        .map(array -> List.of((String[]) elements(column, array)))
        .orElse(List.of());
  }

  /** Returns an {@code integer[]} without NULL elements; empty if NULL. */
  public List<Integer> integers(String column) {
    return read(column, ResultSet::getArray)
        .map(array -> List.of((Integer[]) elements(column, array)))
        .orElse(List.of());
  }

  /** Returns a {@code timestamptz[]} without NULL elements; empty if NULL. */
  public List<Instant> instants(String column) {
    return read(column, ResultSet::getArray)
        .map(array -> (java.sql.Timestamp[]) elements(column, array))
        .map(times -> Arrays.stream(times).map(java.sql.Timestamp::toInstant).toList())
        .orElse(List.of());
  }

  private static Object elements(String column, Array array) {
    try {
      return array.getArray();
    } catch (SQLException e) {
      throw unreadable(column, e);
    }
  }

  private <T> Optional<T> read(String column, Getter<T> getter) {
    try {
      @Nullable T value = getter.get(results, column);
      return value == null || results.wasNull() ? Optional.empty() : Optional.of(value);
    } catch (SQLException e) {
      throw unreadable(column, e);
    }
  }

  private static <T> T require(String column, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException(column + " is NULL"));
  }

  private static IllegalStateException unreadable(String column, SQLException cause) {
    return new IllegalStateException("cannot read column " + column, cause);
  }

  private interface Getter<T> {
    @Nullable T get(ResultSet results, String column) throws SQLException;
  }
}
