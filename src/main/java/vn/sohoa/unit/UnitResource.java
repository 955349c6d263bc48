package vn.sohoa.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.clean.text.Utf8;
import vn.sohoa.clean.value.Address;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Administrative units, old and new. */
@Path("/api/v1/units")
@Tag(name = "units")
public class UnitResource {
  private static final int LARGEST_TABLE = 16 << 20;

  private final UnitChangeRepository changes;

  UnitResource(UnitChangeRepository changes) {
    this.changes = changes;
  }

  /**
   * Size of an imported table.
   *
   * @param rows number of pairs of an old and a new unit
   */
  @Schema(name = "UnitImportResult")
  public record Imported(LocalDate effective, int rows) {}

  @PUT
  @Path("/changes/{effective}")
  @Consumes("text/csv")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "importUnitChanges",
      summary = "Import changes of administrative units",
      description =
          "Replaces the table of the units that were merged or divided on a day. The CSV "
              + "table has the columns wardCode, ward, district, province, isDividedWard, "
              + "newWardCode, newWard and newProvince.")
  public Imported replace(
      @PathParam("effective") LocalDate effective,
      InputStream table,
      @Context SecurityContext caller)
      throws IOException {
    byte[] bytes = table.readNBytes(LARGEST_TABLE + 1);
    if (bytes.length > LARGEST_TABLE) {
      throw new ProblemException(
          Reason.FILE_TOO_LARGE, Message.of("problem.most-bytes", LARGEST_TABLE));
    }
    int rows = changes.replace(effective, parse(bytes), Caller.of(caller).keyId());
    return new Imported(effective, rows);
  }

  @GET
  @Path("/successors")
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      operationId = "findUnitSuccessors",
      summary = "Find the current units of an old address",
      description =
          "The administrative units that the ward of the address was merged into. A "
              + "person chooses one if there are several.")
  public Successors successors(@QueryParam("address") @NotBlank @Size(max = 500) String address) {
    return Address.parse(address)
        .map(changes::successors)
        .orElseThrow(
            () ->
                ProblemException.ofParameter(
                    Reason.INVALID_REQUEST, "address", Message.of("fault.address")));
  }

  private static List<UnitChange> parse(byte[] csv) {
    try {
      return UnitTable.parse(
          Utf8.decode(csv)
              .filter(SentText::isStorable)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          Reason.INVALID_REQUEST, Message.of("problem.not-utf-8"))));
    } catch (BadUnitLine e) {
      throw ProblemException.of(Reason.INVALID_REQUEST, e.fault());
    }
  }
}
