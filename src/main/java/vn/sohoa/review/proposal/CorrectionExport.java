package vn.sohoa.review.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Transactions;

/** Exports corrections as labelled data, on request of an admin only. */
@Path("/api/v1/exports/corrections")
@Tag(name = "reviews")
@RolesAllowed(Right.ADMINISTER)
public class CorrectionExport {
  private static final String NDJSON = "application/x-ndjson";
  private static final int PORTION = 1000;

  /** Quarantined documents are left out: their words are state secrets. */
  private static final Sql LINES =
      Sql.of(
          """
          SELECT c.sequence,
                 CAST(jsonb_build_object(
                   'docCode', d.doc_code, 'kind', d.kind, 'field', c.target, 'machine', c.after -> 'machine',
                   'review', c.after -> 'review', 'values', c.after -> 'values', 'raw', f.raw, 'page', f.page,
                   'box', CASE WHEN f.box_x IS NOT NULL THEN jsonb_build_array(f.box_x, f.box_y, f.box_width, f.box_height) END,
                   'decidedAt', to_char(c.made_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"')) AS text) AS line
          FROM decision c
          JOIN document d ON d.id = c.document_id
          LEFT JOIN field f ON f.document_id = c.document_id AND f.name = c.target AND f.position = 0
          WHERE %s AND d.state IN ('READY', 'NEEDS_REVIEW') AND d.secrecy_checked AND c.sequence > :after
          ORDER BY c.sequence LIMIT :limit
          """
              .formatted(Corrections.STANDS));

  private final Database database;
  private final Transactions transactions;
  private final AuditLog audit;

  CorrectionExport(Database database, Transactions transactions, AuditLog audit) {
    this.database = database;
    this.transactions = transactions;
    this.audit = audit;
  }

  private record Line(long sequence, String text) {
    static Line of(Row row) {
      return new Line(row.number("sequence"), row.text("line"));
    }
  }

  @GET
  @ReadsRecords(ReadAction.EXPORT)
  @Produces(NDJSON)
  @Operation(
      operationId = "exportCorrections",
      summary = "Export corrections as labelled data",
      description =
          "Newline-delimited JSON, a line for each decision about a field that stands: docCode, kind,"
              + " field, machine (what was read), review (SET, CONFIRMED, ABSENT), values, raw,"
              + " page, box, decidedAt. The service sends it nowhere else. Recorded in the audit.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public StreamingOutput export(@Context SecurityContext caller) {
    String actor = Caller.of(caller).keyId();
    List<Line> first =
        transactions.call(
            () -> {
              audit.record(actor, "corrections.export", "corrections", "");
              return portion(0);
            });
    Stream<Line> lines =
        Stream.iterate(
                first,
                some -> !some.isEmpty(),
                some ->
                    some.size() < PORTION
                        ? List.of()
                        : transactions.call(() -> portion(some.getLast().sequence())))
            .flatMap(List::stream);
    return out -> {
      for (Line line : (Iterable<Line>) lines::iterator) {
        out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private List<Line> portion(long after) {
    return database.statement(LINES).bind("after", after).bind("limit", PORTION).list(Line::of);
  }
}
