package vn.sohoa.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/api/v1/me")
@Tag(name = "keys")
public class MeResource {
  private final KeyService service;

  MeResource(KeyService service) {
    this.service = service;
  }

  /**
   * The caller and what it may do.
   *
   * @param id id of the access key
   * @param name name of the access key
   * @param rights rights of its role and those given beside it, in alphabetical order
   */
  @Schema(name = "Caller")
  public record Me(String id, String name, Role role, List<String> rights) {
    static Me of(AccessKey key) {
      return new Me(key.id(), key.name(), key.role(), key.allRights().stream().sorted().toList());
    }
  }

  @GET
  @RolesAllowed({Right.READ_DOCUMENTS, Right.READ_REPORTS}) // every role has one of them
  @Operation(
      operationId = "getMe",
      summary = "Get the caller",
      description = "Returns the access key of the caller, its role and its rights.")
  public Me me(@Context SecurityContext caller) {
    return Me.of(service.get(Caller.of(caller).keyId()));
  }
}
