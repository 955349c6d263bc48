package vn.sohoa.report.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Statistics of scanning stations. */
@Path("/api/v1/reports/scans")
@Tag(name = "reports")
@RolesAllowed({Right.READ_REPORTS, Right.SEND_DOCUMENTS})
public class ScanDayResource {
  private final ScanDayReader reader;
  private final Cursors cursors;

  ScanDayResource(ScanDayReader reader, Cursors cursors) {
    this.reader = reader;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listScanDays",
      summary = "List what was scanned, and how well",
      description =
          "For each day, station and operator: documents, pages, resolution, skew, blank backs, bad"
              + " pages by cause, and how often another scan was asked for. A station sees itself.")
  @Refuses(Reason.UNPROCESSABLE)
  public CursorPage<ScanDay> list(
      @Valid @BeanParam Period period,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller) {
    ListPage page = cursors.open(request);
    return page.of(
        reader.page(period, Caller.station(caller), page.after(), page.rows()),
        ScanDay::position,
        day -> day);
  }
}
