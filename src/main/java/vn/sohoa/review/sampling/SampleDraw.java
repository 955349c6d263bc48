package vn.sohoa.review.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.review.measure.StratifiedDraw;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Draws the documents of a sample from a lot, and stores what was read first. */
@ApplicationScoped
class SampleDraw {
  /** What passed every check: documents with open questions are known to be doubtful. */
  private static final Sql LOT =
      Sql.of(
          """
          SELECT d.id, coalesce(d.kind, '') AS kind, d.key_id,
                 coalesce((SELECT c.key_id FROM decision c WHERE c.document_id = d.id ORDER BY c.sequence DESC LIMIT 1), '') AS clerk
          FROM document d
          LEFT JOIN document_link l ON l.document_id = d.id
          LEFT JOIN dossier o ON o.code = l.dossier_code
          WHERE d.state = 'READY' AND d.secrecy_checked
            AND (CAST(:station AS text) IS NULL OR d.key_id = :station)
            AND (CAST(:from AS date) IS NULL OR d.received_at >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
            AND (CAST(:to AS date) IS NULL OR d.received_at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
            AND (CAST(:kind AS text) IS NULL OR d.kind = :kind)
            AND (CAST(:department AS text) IS NULL OR o.department = :department)
            AND (CAST(:dossier AS text) IS NULL OR l.dossier_code = :dossier)
          ORDER BY d.id
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO sampling_item (plan_id, position, document_id, stratum)
          SELECT :plan, s.position, s.document_id, s.stratum
          FROM unnest(:documents, :strata) WITH ORDINALITY AS s (document_id, stratum, position)
          """);
  private static final Sql FIRST_VALUES =
      Sql.of(
          """
          INSERT INTO sampling_value (plan_id, position, name, first)
          SELECT i.plan_id, i.position, n.name, f.value
          FROM sampling_item i CROSS JOIN unnest(:names) AS n (name)
          LEFT JOIN field f ON f.document_id = i.document_id AND f.name = n.name AND f.position = 0
          WHERE i.plan_id = :plan
          """);

  private final Database database;

  SampleDraw(Database database) {
    this.database = database;
  }

  /** A document that may be drawn. */
  record Candidate(UUID documentId, String kind, String station, String clerk) {
    String stratum(List<Stratum> grouping) {
      return grouping.stream()
          .map(
              one ->
                  switch (one) {
                    case KIND -> kind;
                    case STATION -> station;
                    case CLERK -> clerk;
                  })
          .collect(Collectors.joining(" "));
    }
  }

  /** Returns the documents of a lot, by id. */
  List<Candidate> lot(Lot lot) {
    return database
        .statement(LOT)
        .bind("station", lot.station())
        .bind("from", lot.receivedFrom())
        .bind("to", lot.receivedTo())
        .bind("kind", lot.kind())
        .bind("department", lot.department())
        .bind("dossier", lot.dossier())
        .list(
            row ->
                new Candidate(
                    row.uuid("id"), row.text("kind"), row.text("key_id"), row.text("clerk")));
  }

  /** Draws from a lot and stores the sample of a plan. */
  void draw(UUID plan, List<Candidate> lot, PlanRequest request, long seed) {
    Map<String, List<Candidate>> byStratum =
        lot.stream().collect(Collectors.groupingBy(one -> one.stratum(request.grouping())));
    List<Map.Entry<String, UUID>> drawn = new ArrayList<>();
    new StratifiedDraw(seed)
        .draw(new TreeMap<>(byStratum), request.size(lot.size()))
        .forEach(
            (stratum, documents) ->
                documents.forEach(one -> drawn.add(Map.entry(stratum, one.documentId()))));
    // Strata take turns in no order that tells a reader which one a document is of
    drawn.sort(Comparator.comparing(Map.Entry::getValue));
    database
        .statement(INSERT)
        .bind("plan", plan)
        .bind("documents", ArrayType.UUID, drawn.stream().map(Map.Entry::getValue).toList())
        .bind("strata", ArrayType.TEXT, drawn.stream().map(Map.Entry::getKey).toList())
        .update();
    database
        .statement(FIRST_VALUES)
        .bind("plan", plan)
        .bind("names", ArrayType.TEXT, request.fieldNames())
        .update();
  }
}
