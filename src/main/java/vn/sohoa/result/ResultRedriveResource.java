package vn.sohoa.result;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/** Results that the national portal refused. */
@Path("/api/v1/exports/results/redrive")
@Tag(name = "results")
@RolesAllowed(Right.ADMINISTER)
public class ResultRedriveResource {
  private final ResultExports exports;

  ResultRedriveResource(ResultExports exports) {
    this.exports = exports;
  }

  /**
   * @param redriven how many results are sent again
   */
  @Schema(name = "ResultRedrive")
  public record Redriven(int redriven) {}

  @POST
  @Operation(
      operationId = "redriveResultExports",
      summary = "Send refused results again",
      description =
          "Results that the national portal refused are sent again: all of them, or that of one"
              + " document.")
  public Redriven redrive(
      @QueryParam("docCode") Optional<@Size(min = 1, max = 60) String> docCode,
      @Context SecurityContext caller) {
    return new Redriven(exports.redrive(docCode, Caller.of(caller).keyId()));
  }
}
