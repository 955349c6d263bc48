package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.access.Role;
import vn.sohoa.access.account.Account;
import vn.sohoa.access.account.AccountService;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.Choice;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** Accounts of people (tài khoản). */
@Path("/admin/accounts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class AccountPages {
  private final AccountService accounts;
  private final Cursors cursors;
  private final Shells shells;
  private final Clock clock;

  AccountPages(AccountService accounts, Cursors cursors, Shells shells, Clock clock) {
    this.accounts = accounts;
    this.cursors = cursors;
    this.shells = shells;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance accounts(
        Shell shell, List<AccountRow> rows, List<Choice> roles, String next);

    static native TemplateInstance account(
        Shell shell, AccountRow account, List<Choice> roles, boolean own);
  }

  @GET
  public TemplateInstance list(@Valid @BeanParam PageRequest request, @Context UriInfo address) {
    Shell shell = shells.of("web.admin.accounts");
    ListPage page = cursors.open(request);
    CursorPage<AccountRow> rows =
        page.of(
            accounts.page(page.after(), page.rows()),
            Account::login,
            account -> AccountRow.of(account, clock.instant(), shell.t()));
    return Templates.accounts(
        shell,
        rows.items(),
        Choice.of(Role.class, "account-role", Role.CLERK.name(), shell.t()),
        PageLinks.next(address, rows));
  }

  @GET
  @Path("/{accountId}")
  public TemplateInstance one(
      @PathParam("accountId") String accountId, @Context SecurityContext caller) {
    Account account = accounts.get(accountId);
    Shell shell = shells.titled(shells.texts(), account.name());
    return Templates.account(
        shell,
        AccountRow.of(account, clock.instant(), shell.t()),
        Choice.of(Role.class, "account-role", account.role().name(), shell.t()),
        Caller.of(caller).keyId().equals(accountId));
  }
}
