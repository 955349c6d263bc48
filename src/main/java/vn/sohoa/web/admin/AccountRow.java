package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.account.Account;
import vn.sohoa.web.Texts;

/**
 * An account as pages show it.
 *
 * @param state what a person has to know about it
 * @param kind class of the tag that shows the state
 * @param lastSignIn empty if there was none
 */
@TemplateData
public record AccountRow(
    String id,
    String login,
    String name,
    String role,
    boolean attests,
    String state,
    String kind,
    String createdAt,
    String lastSignIn,
    boolean disabled,
    boolean hasPassword,
    boolean mustChange) {
  static AccountRow of(Account account, Instant now, Texts t) {
    String state = state(account, now);
    return new AccountRow(
        account.id(),
        account.login(),
        account.name(),
        t.label("account-role", account.role()),
        account.rights().contains(KeyRight.ATTEST),
        t.of("web.admin.accounts.state." + state),
        state.equals("active") ? "good" : state.equals("disabled") ? "bad" : "doubt",
        t.time(account.createdAt()),
        account.lastSignInAt().map(t::time).orElse(""),
        !account.isActive(),
        account.hasPassword(),
        account.mustChange());
  }

  private static String state(Account account, Instant now) {
    if (!account.isActive()) {
      return "disabled";
    }
    if (!account.hasPassword()) {
      return "invited";
    }
    return account.lockedUntil().filter(now::isBefore).isPresent() ? "locked" : "active";
  }
}
