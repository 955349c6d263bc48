package vn.sohoa.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
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

  /**
   * Request for a new key.
   *
   * @param rights rights beside those of the role
   * @param profile which form of the API its holder speaks; {@code STANDARD} if absent
   */
  public record KeyRequest(
      @NotBlank String name,
      @NotNull Role role,
      Optional<List<@NotNull KeyRight>> rights,
      Optional<KeyProfile> profile) {
    Set<KeyRight> givenRights() {
      return Set.copyOf(rights.orElse(List.of()));
    }

    KeyProfile chosenProfile() {
      return profile.orElse(KeyProfile.STANDARD);
    }
  }

  /**
   * @param rights rights beside those of the role
   * @param profile which form of the API its holder speaks
   * @param key text to send as {@code Authorization: Bearer}; returned only by the request that
   *     issues the key
   */
  @Schema(name = "AccessKey")
  public record KeyView(
      String id,
      String name,
      Role role,
      List<KeyRight> rights,
      KeyProfile profile,
      OffsetDateTime createdAt,
      Optional<OffsetDateTime> revokedAt,
      Optional<String> key) {
    static KeyView of(AccessKey key, Optional<String> text) {
      return new KeyView(
          key.id(),
          key.name(),
          key.role(),
          key.rights(),
          key.profile(),
          VietnamTime.at(key.createdAt()),
          key.revokedAt().map(VietnamTime::at),
          text);
    }
  }

  @POST
  @Operation(
      operationId = "issueKey",
      summary = "Issue an access key",
      description =
          "The answer is the only one that contains the text of the key; only its hash "
              + "is stored. A repetition with the same Idempotency-Key issues no second key, and its "
              + "answer has no text: revoke the key and issue another one if you have lost it.")
  @Refuses(Reason.IDEMPOTENCY_CONFLICT)
  @APIResponse(
      responseCode = "201",
      description = "The key was issued",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeyView.class)))
  public RestResponse<KeyView> issue(
      @Valid @NotNull KeyRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller) {
    String actor = Caller.of(caller).keyId();
    return service
        .issueOnce(request, RequestKey.of(actor, idempotencyKey), actor)
        .response(RestResponse.Status.CREATED)
        .build();
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
