package vn.sohoa.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Named parameters. */
class SqlTest {
  @Test
  void parametersBecomePlaces() {
    assertThat(Sql.of("SELECT a FROM t WHERE b = :b AND c BETWEEN :from AND :b"))
        .isEqualTo(
            new Sql(
                "SELECT a FROM t WHERE b = ? AND c BETWEEN ? AND ?",
                java.util.List.of("b", "from", "b")));
  }

  @Test
  void castsLiteralsIdentifiersAndCommentsAreLeftAlone() {
    String text =
        """
        SELECT a::text, ':b', 'it''s :b', "c:d" -- what :b is, and it's $1
        FROM t
        """;

    assertThat(Sql.of(text)).isEqualTo(new Sql(text, java.util.List.of()));
  }

  @Test
  void aParameterMayBeCast() {
    assertThat(Sql.of("SELECT :day::date, (:n)::int").positional())
        .isEqualTo("SELECT ?::date, (?)::int");
  }

  @Test
  void onlyParametersOfTheStatementCanBeBound() {
    var database = new Database(work -> {});

    assertThatThrownBy(() -> database.statement(Sql.of("SELECT :a")).bind("b", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no parameter b");
  }
}
