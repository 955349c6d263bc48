package vn.sohoa.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.time.VietnamTime;

/** Keys of stations, systems and people. */
@Path("/api/v1/keys")
@Tag(name = "keys")
@RolesAllowed(Right.ADMINISTER)
public class KeyResource {
  private final KeyService service;
  private final Cursors cursors;

  KeyResource(KeyService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  /** Request for a new key. */
  public record KeyRequest(@NotBlank String name, @NotNull Role role) {}

  /**
   * @param key text to send as {@code Authorization: Bearer}; returned only by the request that
   *     issues the key
   */
  @Schema(name = "AccessKey")
  public record KeyView(
      String id,
      String name,
      Role role,
      OffsetDateTime createdAt,
      Optional<OffsetDateTime> revokedAt,
      Optional<String> key) {
    static KeyView of(AccessKey key, Optional<String> text) {
      return new KeyView(
          key.id(),
          key.name(),
          key.role(),
          VietnamTime.at(key.createdAt()),
          key.revokedAt().map(VietnamTime::at),
          text);
    }
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "issueKey",
      summary = "Issue an access key",
      description =
          "The answer is the only one that contains the text of the key; only its hash "
              + "is stored.")
  public KeyView issue(@Valid @NotNull KeyRequest request, @Context SecurityContext caller) {
    KeyService.NewKey made =
        service.issue(request.name(), request.role(), Caller.of(caller).keyId());
    return KeyView.of(made.key(), Optional.of(made.text()));
  }

  @GET
  @Operation(
      operationId = "listKeys",
      summary = "List access keys",
      description = "All keys, including revoked ones, without their texts.")
  public CursorPage<KeyView> list(@Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        service.page(page.after(), page.rows()),
        AccessKey::id,
        key -> KeyView.of(key, Optional.empty()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "revokeKey",
      summary = "Revoke an access key",
      description =
          "Requests with the key are refused from then on. Revoking a revoked key has no "
              + "effect.")
  public void revoke(@PathParam("id") String id, @Context SecurityContext caller) {
    service.revoke(id, Caller.of(caller).keyId());
  }
}
