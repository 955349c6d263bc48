package vn.sohoa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

@ApplicationScoped
class ReadRepository {
  private static final Sql SECRET =
      Sql.of("SELECT encode(secret, 'hex') AS secret FROM read_secret");

  /** An array of arrays would need the same length for all, so the inner ones travel as words. */
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO read_entry (at, actor, action, subject, detail, searched, address)
          SELECT at, actor, action, subject, detail, coalesce(string_to_array(nullif(searched, ''), ' '), '{}'), address
          FROM unnest(:times, :actors, :actions, :subjects, :details, :searched, :addresses)
               WITH ORDINALITY AS r (at, actor, action, subject, detail, searched, address, place)
          ORDER BY place
          """);

  private static final Sql DELETE = Sql.of("SELECT delete_reads_before(:oldest) AS deleted");
  private static final Sql PAGE =
      Sql.of(
          """
          SELECT id, at, actor, action, subject, detail, searched, address
          FROM read_entry
          WHERE id > :after AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor)
                AND (:any OR (searched <> '{}' AND searched && :digests))
          ORDER BY id
          LIMIT :limit
          """);

  private final Database database;

  ReadRepository(Database database) {
    this.database = database;
  }

  @Transactional
  public byte[] secret() {
    return HexFormat.of().parseHex(database.statement(SECRET).single(row -> row.text("secret")));
  }

  /** Adds entries, all or none of them. */
  @Transactional
  public void add(List<ReadEntry> entries) {
    database
        .statement(ADD)
        .bind("times", ArrayType.TIMESTAMPTZ, entries.stream().map(ReadEntry::at).toList())
        .bind("actors", ArrayType.TEXT, entries.stream().map(ReadEntry::actor).toList())
        .bind("actions", ArrayType.TEXT, entries.stream().map(it -> it.action().name()).toList())
        .bind("subjects", ArrayType.TEXT, entries.stream().map(ReadEntry::subject).toList())
        .bind("details", ArrayType.TEXT, entries.stream().map(ReadEntry::detail).toList())
        .bind(
            "searched",
            ArrayType.TEXT,
            entries.stream().map(it -> String.join(" ", it.searched())).toList())
        .bind("addresses", ArrayType.TEXT, entries.stream().map(ReadEntry::address).toList())
        .update();
  }

  /** Deletes some of the entries before a time; returns how many. */
  @Transactional
  public long deleteSome(Instant oldest) {
    return database.statement(DELETE).bind("oldest", oldest).single(row -> row.number("deleted"));
  }

  /**
   * Returns entries in the order in which they were written.
   *
   * @param filter empty texts stand for everything
   * @param digests of which an entry must have one; empty for all entries
   * @param after id of the last entry of the previous page
   */
  @Transactional
  public List<Stored> page(
      String subject, String actor, List<String> digests, long after, int limit) {
    return database
        .statement(PAGE)
        .bind("after", after)
        .bind("subject", subject)
        .bind("actor", actor)
        .bind("any", digests.isEmpty())
        .bind("digests", ArrayType.TEXT, digests)
        .bind("limit", limit)
        .list(ReadRepository::stored);
  }

  /** An entry with its number. */
  record Stored(long id, ReadEntry entry) {}

  private static Stored stored(Row row) {
    return new Stored(
        row.number("id"),
        new ReadEntry(
            row.instant("at"),
            row.text("actor"),
            row.constant("action", ReadAction.class),
            row.text("subject"),
            row.text("detail"),
            row.texts("searched"),
            row.text("address")));
  }
}
