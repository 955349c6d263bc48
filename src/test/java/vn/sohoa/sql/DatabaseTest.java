package vn.sohoa.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Values on their way into PostgreSQL and back. */
class DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static TestDatabase server;
  private static Database database;

  @BeforeAll
  static void start() {
    server = TestDatabase.empty();
    database = new Database(server::lend);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Statement statement(String sql) {
    return database.statement(Sql.of(sql));
  }

  private enum Colour {
    RED
  }

  @Test
  void valuesComeBackAsTheyWereBound() {
    UUID id = new UUID(1, 2);

    assertThat(statement("SELECT :it AS it").bind("it", "Nguyễn").list(row -> row.text("it")))
        .containsExactly("Nguyễn");
    assertThat(statement("SELECT :it AS it").bind("it", 7).list(row -> row.integer("it")))
        .containsExactly(7);
    assertThat(statement("SELECT :it AS it").bind("it", 8L).list(row -> row.number("it")))
        .containsExactly(8L);
    assertThat(statement("SELECT :it AS it").bind("it", 0.5).list(row -> row.real("it")))
        .containsExactly(0.5);
    assertThat(statement("SELECT :it AS it").bind("it", true).list(row -> row.bool("it")))
        .containsExactly(true);
    assertThat(statement("SELECT :it AS it").bind("it", id).list(row -> row.uuid("it")))
        .containsExactly(id);
    assertThat(statement("SELECT :it AS it").bind("it", NOON).list(row -> row.instant("it")))
        .containsExactly(NOON);
    assertThat(
            statement("SELECT :it AS it")
                .bind("it", LocalDate.of(2026, 11, 28))
                .list(row -> row.day("it")))
        .containsExactly(LocalDate.of(2026, 11, 28));
    assertThat(
            statement("SELECT :it AS it")
                .bind("it", Colour.RED)
                .list(row -> row.constant("it", Colour.class)))
        .containsExactly(Colour.RED);
  }

  @Test
  void anEmptyOptionalIsNull() {
    assertThat(
            statement("SELECT CAST(:it AS integer) AS it")
                .bind("it", Optional.empty())
                .list(row -> row.optionalInteger("it")))
        .containsExactly(Optional.empty());
    assertThat(
            statement("SELECT CAST(:it AS date) AS it")
                .bind("it", null)
                .list(row -> row.optionalDay("it")))
        .containsExactly(Optional.empty());
  }

  @Test
  void aColumnThatIsNullIsNotReadAsZeroOrFalse() {
    assertThatThrownBy(
            () -> statement("SELECT CAST(NULL AS integer) AS n").list(row -> row.integer("n")))
        .hasMessage("n is NULL");
    assertThatThrownBy(
            () -> statement("SELECT CAST(NULL AS boolean) AS b").list(row -> row.bool("b")))
        .hasMessage("b is NULL");
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> statement("SELECT 1 AS one").list(row -> row.integer("two")))
        .hasMessage("cannot read column two");
  }

  @Test
  void elementsOfArraysMayHoldAnything() {
    List<String> texts = List.of("a,b", "", "line\nfeed", "quo\"te", "back\\slash", "NULL", "{}");

    assertThat(
            statement("SELECT :it AS it")
                .bind("it", ArrayType.TEXT, texts)
                .list(row -> row.texts("it")))
        .containsExactly(texts);
    assertThat(
            statement("SELECT n FROM unnest(:it) AS n")
                .bind("it", ArrayType.TEXT, texts)
                .list(row -> row.text("n")))
        .isEqualTo(texts);
  }

  @Test
  void arraysOfOtherTypesAreBoundAsSuch() {
    assertThat(
            statement("SELECT :it AS it")
                .bind("it", ArrayType.TIMESTAMPTZ, List.of(NOON, NOON.plusNanos(1000)))
                .list(row -> row.instants("it")))
        .containsExactly(List.of(NOON, NOON.plusNanos(1000)));
    assertThat(
            statement("SELECT sum(n) AS sum FROM unnest(:it) AS n")
                .bind("it", ArrayType.BIGINT, List.of(Long.MAX_VALUE, -Long.MAX_VALUE, 5L))
                .list(row -> row.number("sum")))
        .containsExactly(5L);
    assertThat(
            statement(
                    "SELECT a.n FROM unnest(:ids, :flags, :numbers) AS a (id, flag, n) WHERE flag")
                .bind("ids", ArrayType.UUID, List.of(new UUID(1, 1), new UUID(1, 2)))
                .bind("flags", ArrayType.BOOLEAN, List.of(false, true))
                .bind("numbers", ArrayType.INTEGER, List.of(10, 20))
                .list(row -> row.integer("n")))
        .containsExactly(20);
  }

  @Test
  void anArrayMayBeEmptyAndHoldNull() {
    assertThat(
            statement("SELECT 1 AS n WHERE 'a' = ANY (:it)")
                .bind("it", ArrayType.TEXT, List.of())
                .list(row -> row.integer("n")))
        .isEmpty();
    assertThat(
            statement("SELECT n FROM unnest(:it) AS n")
                .bind("it", ArrayType.BIGINT, Arrays.asList(Optional.of(1L), Optional.empty()))
                .list(row -> row.optionalNumber("n")))
        .containsExactly(Optional.of(1L), Optional.empty());
  }

  @Test
  void whatIsBoundIsNeverPartOfTheStatement() {
    String value = "x'; DROP TABLE t; -- :other";

    assertThat(statement("SELECT :it AS it").bind("it", value).list(row -> row.text("it")))
        .containsExactly(value);
  }

  @Test
  void aStatementRunsOnlyWithAllItsValues() {
    assertThatThrownBy(() -> statement("SELECT :a AS a").list(row -> row.text("a")))
        .hasMessageStartingWith("nothing bound to a in: SELECT ?");
  }

  @Test
  void singleWantsExactlyOneRow() {
    assertThatThrownBy(
            () ->
                statement("SELECT n FROM generate_series(1, 2) AS n").single(row -> row.text("n")))
        .hasMessageStartingWith("2 rows, not one");
    Optional<Integer> none =
        statement("SELECT n FROM generate_series(1, 0) AS n").first(row -> row.integer("n"));
    assertThat(none).isEmpty();
  }
}
