package vn.sohoa.sandbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** What a sandbox has beside the API of every installation. */
@Path("/api/v1/sandbox")
@Tag(name = "sandbox")
public class SandboxResource {
  private final SandboxConfig config;
  private final SandboxStart sandbox;
  private final FaultList faults;

  SandboxResource(SandboxConfig config, SandboxStart sandbox, FaultList faults) {
    this.config = config;
    this.sandbox = sandbox;
    this.faults = faults;
  }

  @GET
  @RolesAllowed({Right.READ_DOCUMENTS, Right.READ_REPORTS}) // every role has one of them
  @Operation(
      operationId = "getSandbox",
      summary = "Get the sandbox",
      description =
          "Its first records, what it makes of files by their names, and the faults that still"
              + " happen. `404` in other installations, as all operations of this tag.")
  @Refuses(Reason.NOT_FOUND)
  public SandboxView get() {
    requireSandbox();
    return SandboxView.of(faults.all());
  }

  @POST
  @Path("/reset")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "resetSandbox",
      summary = "Put the sandbox back",
      description =
          "Deletes everything, and makes the first records again: same codes, same keys. Answers"
              + " when they are there; until then other requests are refused with `503`.")
  @Refuses(Reason.NOT_FOUND)
  public SandboxView reset() throws IOException, InterruptedException {
    requireSandbox();
    sandbox.reset();
    return SandboxView.of(faults.all());
  }

  @POST
  @Path("/faults")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "addSandboxFault",
      summary = "Have the sandbox make a fault",
      description =
          "It happens to the next requests of the method and path, or to the next deliveries of"
              + " events, as often as told; the oldest fault that fits is used first. One request"
              + " asks for a fault of its own by the header `Sohoa-Sandbox-Fault`.")
  @Refuses({Reason.NOT_FOUND, Reason.UNPROCESSABLE, Reason.CONFLICT})
  @APIResponse(
      responseCode = "201",
      description = "The fault waits",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FaultView.class)))
  public RestResponse<FaultView> add(@Valid @NotNull FaultRequest wanted) {
    requireSandbox();
    FaultView added =
        faults
            .add(wanted.fault(), wanted.times().orElse(1))
            .map(FaultView::of)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Reason.CONFLICT, Message.of("problem.sandbox-many-faults")));
    return RestResponse.status(RestResponse.Status.CREATED, added);
  }

  @DELETE
  @Path("/faults")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "clearSandboxFaults",
      summary = "Have no more faults",
      description = "Forgets all faults that still wait.")
  @Refuses(Reason.NOT_FOUND)
  public void clear() {
    requireSandbox();
    faults.clear();
  }

  private void requireSandbox() {
    if (!config.enabled()) {
      throw ProblemException.notFound("sandbox");
    }
  }
}
