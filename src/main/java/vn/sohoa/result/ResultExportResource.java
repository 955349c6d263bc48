package vn.sohoa.result;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** Attested results as entries of the national store. */
@Path("/api/v1/exports/results")
@Tag(name = "results")
@RolesAllowed(Right.EXPORT_RESULTS)
public class ResultExportResource {
  private final ResultExports exports;
  private final Cursors cursors;

  ResultExportResource(ResultExports exports, Cursors cursors) {
    this.exports = exports;
    this.cursors = cursors;
  }

  @GET
  @ReadsRecords(ReadAction.EXPORT)
  @Operation(
      operationId = "listResultExports",
      summary = "List attested results as entries of the national store",
      description =
          "The latest attestation first: the entry of each result that an officer attested, what it"
              + " lacks, its file, and whether it was sent to the national portal. Results whose"
              + " attestation does not count any more are listed only if they were sent.")
  public CursorPage<ResultExportView> list(
      @QueryParam("dossier") Optional<@Size(min = 1, max = 60) String> dossier,
      @QueryParam("delivery") Optional<ResultDeliveryState> delivery,
      @QueryParam("attestedFrom") Optional<LocalDate> attestedFrom,
      @QueryParam("attestedTo") Optional<LocalDate> attestedTo,
      @QueryParam("updatedSince") Optional<OffsetDateTime> updatedSince,
      @Valid @BeanParam PageRequest request) {
    return exports.list(
        new ResultReader.Filter(dossier, delivery, attestedFrom, attestedTo, updatedSince),
        cursors.open(request));
  }
}
