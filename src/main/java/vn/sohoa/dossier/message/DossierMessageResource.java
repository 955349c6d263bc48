package vn.sohoa.dossier.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierService;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.BodyCode;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Receives messages about single dossiers (đồng bộ hồ sơ) from the one-stop system. */
@Path("/api/v1/dossiers/{dossierCode}")
@Tag(name = "dossiers")
public class DossierMessageResource {
  private static final List<String> CONDITIONS =
      List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

  private final DossierSync sync;
  private final DossierService dossiers;

  DossierMessageResource(DossierSync sync, DossierService dossiers) {
    this.sync = sync;
    this.dossiers = dossiers;
  }

  @PUT
  @RolesAllowed(Right.SYNC_DOSSIERS)
  @Operation(
      operationId = "putDossier",
      summary = "Create or replace a dossier",
      description =
          "Messages may arrive repeatedly and in any order: `sourceVersion` or "
              + "`updatedAt` orders them, `outcome` of the answer is their effect. If-Match "
              + "with the ETag of the dossier, or `If-None-Match: *` to create it only, make "
              + "the message conditional.")
  @Refuses({Reason.CONFLICT, Reason.UNPROCESSABLE})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DossierView> put(
      @PathParam("dossierCode") String code,
      @QueryParam(Sender.STRICT)
          @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @Nullable String strict,
      @Valid @NotNull DossierRequest dossier,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    BodyCode.requireSame(code, dossier.code());
    SyncResult result =
        sync.put(
            new DossierMessage(code, dossier),
            Sender.of(Caller.of(caller).keyId(), strict),
            current -> requireMet(headers, code, current.isPresent()));
    // Coverage is updated at commit, so it is read afterwards.
    DossierView stored = dossiers.get(code);
    return RestResponse.ResponseBuilder.ok(stored.after(result.outcome(), result.warnings()))
        .header(HttpHeaders.ETAG, stored.validators().tag().toString())
        .build();
  }

  private void requireMet(HttpHeaders headers, String code, boolean exists) {
    if (CONDITIONS.stream().allMatch(name -> headers.getRequestHeader(name).isEmpty())) {
      return;
    }
    Preconditions preconditions = Preconditions.ofTags(headers::getRequestHeader);
    Optional<Validators> current =
        exists ? Optional.of(dossiers.get(code).validators()) : Optional.empty();
    if (preconditions.evaluateWrite(current) == Preconditions.Outcome.FAILED) {
      throw new ProblemException(
          Reason.PRECONDITION_FAILED,
          current
              .map(now -> Message.of("fault.changed", now.tag()))
              .orElseGet(() -> Message.of("not-found.dossier", code)));
    }
  }
}
