package vn.sohoa.report;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a report's query. */
final class Rows {
  private Rows() {}

  static List<Tuple> of(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).toList();
  }

  static Optional<String> text(Tuple row, int column) {
    return optional(row, column, String.class);
  }

  static <T> Optional<T> optional(Tuple row, int column, Class<T> type) {
    @Nullable Object value = row.get(column);
    return value == null ? Optional.empty() : Optional.of(type.cast(value));
  }

  static long number(Tuple row, int column) {
    return row.get(column, Number.class).longValue();
  }

  static Optional<BigDecimal> decimal(Tuple row, int column) {
    return optional(row, column, BigDecimal.class);
  }
}
