package vn.sohoa.access.account;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Role;
import vn.sohoa.time.VietnamTime;

/**
 * An account, as the API shows it.
 *
 * @param link one-time link that sets the password; only in the answer that made it
 */
@Schema(name = "Account")
public record AccountView(
    String id,
    String login,
    String name,
    Role role,
    List<KeyRight> rights,
    OffsetDateTime createdAt,
    Optional<OffsetDateTime> disabledAt,
    boolean hasPassword,
    boolean mustChangePassword,
    Optional<OffsetDateTime> lockedUntil,
    Optional<OffsetDateTime> lastSignInAt,
    Optional<PasswordLink> link) {

  /** A one-time link that sets the password of an account. */
  @Schema(name = "PasswordLink")
  public record PasswordLink(String url, OffsetDateTime expiresAt) {}

  static AccountView of(Account account, Optional<PasswordLink> link) {
    return new AccountView(
        account.id(),
        account.login(),
        account.name(),
        account.role(),
        account.rights(),
        VietnamTime.at(account.createdAt()),
        at(account.disabledAt()),
        account.hasPassword(),
        account.mustChange(),
        at(account.lockedUntil()),
        at(account.lastSignInAt()),
        link);
  }

  /**
   * @param base address of the service as the request names it
   */
  static AccountView of(AccountService.NewLink made, URI base) {
    URI address = base.resolve(FirstPasswordPath.of(made.link()));
    return of(
        made.account(),
        Optional.of(new PasswordLink(address.toString(), VietnamTime.at(made.expiresAt()))));
  }

  private static Optional<OffsetDateTime> at(Optional<Instant> time) {
    return time.map(VietnamTime::at);
  }
}
