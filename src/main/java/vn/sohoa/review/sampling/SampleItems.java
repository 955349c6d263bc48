package vn.sohoa.review.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.PageLines;
import vn.sohoa.review.measure.Proportion;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stores which document of a sample is read by whom, and what was read. */
@ApplicationScoped
class SampleItems {
  private static final String COLUMNS =
      """
      SELECT i.plan_id, i.position, i.state, i.document_id, i.assigned_to, i.assigned_until, d.doc_code, d.page_count, d.kind,
             p.seed, p.lines
      FROM sampling_item i
      JOIN document d ON d.id = i.document_id
      JOIN sampling_plan p ON p.id = i.plan_id
      """;

  /** Nobody reads what they decided or read before, nor what is hidden from them since. */
  private static final Sql ASSIGN =
      Sql.of(
          """
          UPDATE sampling_item t SET assigned_to = :key, assigned_until = now() + make_interval(secs => :lease)
          FROM (SELECT i.plan_id, i.position FROM sampling_item i JOIN document d ON d.id = i.document_id
                WHERE i.plan_id = :plan AND i.state <> 'DONE' AND i.second_by IS DISTINCT FROM :key
                  AND (i.assigned_until IS NULL OR i.assigned_until <= now() OR i.assigned_to = :key)
                  AND d.state IN ('READY', 'NEEDS_REVIEW') AND d.secrecy_checked
                  AND NOT EXISTS (SELECT FROM decision c WHERE c.document_id = i.document_id AND c.key_id = :key)
                ORDER BY i.assigned_to IS DISTINCT FROM :key, i.state = 'SECOND', i.position
                LIMIT 1 FOR UPDATE OF i SKIP LOCKED) chosen
          WHERE t.plan_id = chosen.plan_id AND t.position = chosen.position
          RETURNING t.document_id
          """);

  private static final Sql ONE =
      Sql.of(COLUMNS + "WHERE i.plan_id = :plan AND i.document_id = :document");
  private static final Sql LOCK =
      Sql.of("SELECT verdict FROM sampling_plan WHERE id = :plan FOR UPDATE");
  private static final Sql VALUES =
      Sql.of(
          """
          SELECT name, first, second FROM sampling_value
          WHERE plan_id = :plan AND position = :position AND correct IS NULL ORDER BY name
          """);
  private static final Sql LINES =
      Sql.of(
          """
          SELECT number, page, box_x, box_y, box_width, box_height, read FROM sampling_line
          WHERE plan_id = :plan AND position = :position ORDER BY number
          """);
  private static final Sql ADD_LINE =
      Sql.of(
          """
          INSERT INTO sampling_line (plan_id, position, number, page, box_x, box_y, box_width, box_height, read)
          VALUES (:plan, :position, :number, :page, :x, :y, :width, :height, :read) ON CONFLICT DO NOTHING
          """);
  private static final Sql TYPE_LINE =
      Sql.of(
          """
          UPDATE sampling_line SET typed = :typed, correct = :correct, characters = :characters
          WHERE plan_id = :plan AND position = :position AND number = :number
          """);
  private static final Sql SECOND =
      Sql.of(
          """
          UPDATE sampling_value SET second = :value, correct = CASE WHEN :same THEN true END
          WHERE plan_id = :plan AND position = :position AND name = :name
          """);
  private static final Sql THIRD =
      Sql.of(
          """
          UPDATE sampling_value SET third = :value, correct = :same
          WHERE plan_id = :plan AND position = :position AND name = :name
          """);
  private static final Sql MOVE =
      Sql.of(
          """
          UPDATE sampling_item i SET assigned_to = NULL, assigned_until = NULL,
            second_by = coalesce(second_by, :key), third_by = CASE WHEN state = 'THIRD' THEN :key END,
            state = CASE WHEN EXISTS (SELECT FROM sampling_value v WHERE v.plan_id = i.plan_id AND v.position = i.position
                                        AND v.correct IS NULL) THEN 'THIRD' ELSE 'DONE' END
          WHERE plan_id = :plan AND position = :position
          RETURNING state
          """);

  private final Database database;

  SampleItems(Database database) {
    this.database = database;
  }

  /**
   * A document of a sample.
   *
   * @param seed of the plan
   * @param lines number of lines that are typed for each document of the plan
   */
  record Item(
      UUID plan,
      int position,
      ReadingRound round,
      UUID documentId,
      String docCode,
      Optional<Integer> pages,
      Optional<String> kind,
      Optional<String> assignedTo,
      Optional<Instant> assignedUntil,
      long seed,
      int lines) {
    static Item of(Row row) {
      return new Item(
          row.uuid("plan_id"),
          row.integer("position"),
          row.constant("state", ReadingRound.class),
          row.uuid("document_id"),
          row.text("doc_code"),
          row.optionalInteger("page_count"),
          row.optionalText("kind"),
          row.optionalText("assigned_to"),
          row.optionalInstant("assigned_until"),
          row.number("seed"),
          row.integer("lines"));
    }
  }

  /** A field that is not decided yet. */
  record OpenValue(String name, Optional<String> first, Optional<String> second) {}

  /** A line to type, and what the machine read. */
  record StoredLine(int number, int page, List<Double> box, String read) {}

  /** Serializes readings of a plan; whether it exists. */
  boolean lock(UUID plan) {
    return database.statement(LOCK).bind("plan", plan).first(row -> true).isPresent();
  }

  /** Assigns a document to a reader, the one that the reader has already if there is one. */
  Optional<Item> assign(UUID plan, String reader, long leaseSeconds) {
    return database
        .statement(ASSIGN)
        .bind("plan", plan)
        .bind("key", reader)
        .bind("lease", leaseSeconds)
        .first(row -> row.uuid("document_id"))
        .flatMap(document -> find(plan, document));
  }

  Optional<Item> find(UUID plan, UUID documentId) {
    return database.statement(ONE).bind("plan", plan).bind("document", documentId).first(Item::of);
  }

  List<OpenValue> openValues(Item item) {
    return database
        .statement(VALUES)
        .bind("plan", item.plan())
        .bind("position", item.position())
        .list(
            row ->
                new OpenValue(
                    row.text("name"), row.optionalText("first"), row.optionalText("second")));
  }

  List<StoredLine> lines(Item item) {
    return database
        .statement(LINES)
        .bind("plan", item.plan())
        .bind("position", item.position())
        .list(
            row ->
                new StoredLine(
                    row.integer("number"),
                    row.integer("page"),
                    List.of(
                        row.real("box_x"),
                        row.real("box_y"),
                        row.real("box_width"),
                        row.real("box_height")),
                    row.text("read")));
  }

  void addLine(Item item, int number, PageLines.PageLine line) {
    database
        .statement(ADD_LINE)
        .bind("plan", item.plan())
        .bind("position", item.position())
        .bind("number", number)
        .bind("page", line.page())
        .bind("x", line.box().x())
        .bind("y", line.box().y())
        .bind("width", line.box().width())
        .bind("height", line.box().height())
        .bind("read", line.text())
        .update();
  }

  void typeLine(Item item, int number, String text, Proportion characters) {
    database
        .statement(TYPE_LINE)
        .bind("plan", item.plan())
        .bind("position", item.position())
        .bind("number", number)
        .bind("typed", text)
        .bind("correct", characters.hits())
        .bind("characters", characters.trials())
        .update();
  }

  /**
   * Stores a value of the round that the document is in.
   *
   * @param same whether it is the same as the first one
   */
  void store(Item item, String name, Optional<String> value, boolean same) {
    database
        .statement(item.round() == ReadingRound.SECOND ? SECOND : THIRD)
        .bind("plan", item.plan())
        .bind("position", item.position())
        .bind("name", name)
        .bind("value", value)
        .bind("same", same)
        .update();
  }

  /** Ends the assignment; returns what the document waits for now. */
  ReadingRound move(Item item, String reader) {
    return database
        .statement(MOVE)
        .bind("plan", item.plan())
        .bind("position", item.position())
        .bind("key", reader)
        .single(row -> row.constant("state", ReadingRound.class));
  }
}
