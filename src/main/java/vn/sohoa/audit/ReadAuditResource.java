package vn.sohoa.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.time.VietnamTime;

/** Who read what. */
@Path("/api/v1/audit/reads")
@Tag(name = "audit")
@RolesAllowed(AuditResource.ADMIN)
public class ReadAuditResource {
  private final ReadRepository reads;
  private final ReadRecorder recorder;
  private final Cursors cursors;

  ReadAuditResource(ReadRepository reads, ReadRecorder recorder, Cursors cursors) {
    this.reads = reads;
    this.recorder = recorder;
    this.cursors = cursors;
  }

  @Schema(name = "ReadEntry")
  public record ReadView(
      long id,
      OffsetDateTime at,
      String actor,
      ReadAction action,
      String subject,
      String detail,
      List<String> searched,
      String address) {
    public ReadView {
      searched = List.copyOf(searched);
    }

    static ReadView of(ReadRepository.Stored stored) {
      ReadEntry entry = stored.entry();
      return new ReadView(
          stored.id(),
          VietnamTime.at(entry.at()),
          entry.actor(),
          entry.action(),
          entry.subject(),
          entry.detail(),
          entry.searched(),
          entry.address());
    }
  }

  @GET
  @Operation(
      operationId = "listReads",
      summary = "List who read what",
      description =
          "Reads of records, pages and files and searches, oldest first, as far as they are noted"
              + " by the setting sohoa.audit.reads. A read is listed about a second after it was"
              + " answered. Values that were searched for are stored as digests; `searched` finds"
              + " the searches for a value that one knows.")
  public CursorPage<ReadView> list(
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("actor") @DefaultValue("") String actor,
      @QueryParam("searched") @DefaultValue("") String searched,
      @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        reads.page(subject, actor, terms(searched), page.afterNumber(), page.rows()),
        stored -> Long.toString(stored.id()),
        ReadView::of);
  }

  /** The value may have been given for any condition. */
  private List<String> terms(String value) {
    return value.isBlank()
        ? List.of()
        : ReadConditions.IDENTIFYING.stream().map(name -> recorder.term(name, value)).toList();
  }
}
