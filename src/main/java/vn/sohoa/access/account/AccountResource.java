package vn.sohoa.access.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.sohoa.access.Caller;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Right;
import vn.sohoa.access.Role;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Accounts of people, who sign in on the pages. */
@Path("/api/v1/accounts")
@Tag(name = "accounts")
@RolesAllowed(Right.ADMINISTER)
public class AccountResource {
  private static final int CREATED = 201;

  private final AccountService service;
  private final Cursors cursors;

  AccountResource(AccountService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  /**
   * Request for a new account.
   *
   * @param rights rights beside those of the role
   */
  public record AccountRequest(
      @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{1,63}") String login,
      @NotBlank @Size(max = 200) String name,
      @NotNull Role role,
      Optional<List<@NotNull KeyRight>> rights) {}

  @GET
  @Operation(
      operationId = "listAccounts",
      summary = "List accounts",
      description = "All accounts of people by their login, including disabled ones.")
  public CursorPage<AccountView> list(@Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        service.page(page.after(), page.rows()),
        Account::login,
        account -> AccountView.of(account, Optional.empty()));
  }

  @POST
  @ResponseStatus(CREATED)
  @Operation(
      operationId = "createAccount",
      summary = "Create an account",
      description =
          "The account has no password. The answer is the only one that contains the one-time link"
              + " by which the person sets it.")
  @Refuses(Reason.CONFLICT)
  public AccountView create(
      @Valid @NotNull AccountRequest request,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    return AccountView.of(
        service.create(
            request.login(),
            request.name(),
            request.role(),
            request.rights().orElse(List.of()),
            Caller.of(caller).keyId()),
        address.getBaseUri());
  }

  @PATCH
  @Path("/{accountId}")
  @Operation(
      operationId = "changeAccount",
      summary = "Change an account",
      description =
          "What is absent stays. Disabling an account ends its sessions. Nobody can disable their"
              + " own account or change its role.")
  @Refuses(Reason.CONFLICT)
  public AccountView change(
      @PathParam("accountId") String accountId,
      @Valid @NotNull AccountChange change,
      @Context SecurityContext caller) {
    return AccountView.of(
        service.change(accountId, change, Caller.of(caller).keyId()), Optional.empty());
  }

  @POST
  @Path("/{accountId}/link")
  @Operation(
      operationId = "renewAccountLink",
      summary = "Make a link for a new password",
      description =
          "The old password, the sessions and an unused link are void at once. The answer is the"
              + " only one that contains the new link.")
  @Refuses(Reason.CONFLICT)
  public AccountView renewLink(
      @PathParam("accountId") String accountId,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    return AccountView.of(
        service.renewLink(accountId, Caller.of(caller).keyId()), address.getBaseUri());
  }
}
