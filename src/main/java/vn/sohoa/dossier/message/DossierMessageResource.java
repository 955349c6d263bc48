package vn.sohoa.dossier.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierService;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.dossier.SyncOutcome;
import vn.sohoa.problem.BodyCode;

/** Receives messages about single dossiers (đồng bộ hồ sơ) from the one-stop system. */
@Path("/api/v1/dossiers/{dossierCode}")
@Tag(name = "dossiers")
public class DossierMessageResource {
  private final DossierSync sync;
  private final DossierService dossiers;

  DossierMessageResource(DossierSync sync, DossierService dossiers) {
    this.sync = sync;
    this.dossiers = dossiers;
  }

  @PUT
  @RolesAllowed(Right.SYNC_DOSSIERS)
  @Operation(
      summary = "Đồng bộ hồ sơ / Create or replace a dossier",
      description =
          "Messages may come twice and in any order: `sourceVersion` or `updatedAt` tells which is"
              + " newer, `outcome` what became of this one.")
  public DossierView put(
      @PathParam("dossierCode") String code,
      @Valid @NotNull DossierRequest dossier,
      @Context SecurityContext caller) {
    BodyCode.requireSame(code, dossier.code());
    // Coverage is updated at commit, so it is read afterwards.
    SyncOutcome outcome = sync.put(code, dossier, Caller.of(caller).keyId());
    return dossiers.get(code).after(outcome);
  }
}
