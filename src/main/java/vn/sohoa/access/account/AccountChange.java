package vn.sohoa.access.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Role;

/**
 * Change of an account; what is absent stays.
 *
 * @param rights all rights beside those of the role
 * @param disabled true: nobody can sign in any more
 * @param mustChangePassword true: the person has to change the password before anything else
 */
public record AccountChange(
    Optional<@Size(min = 1, max = 200) String> name,
    Optional<Role> role,
    Optional<List<@NotNull KeyRight>> rights,
    Optional<Boolean> disabled,
    Optional<Boolean> mustChangePassword) {

  /** Returns the account after the change. */
  Account of(Account before, Instant now) {
    return new Account(
        before.id(),
        before.login(),
        name.orElse(before.name()),
        role.orElse(before.role()),
        rights.map(AccountChange::inOrder).orElse(before.rights()),
        before.createdAt(),
        disabledAt(before, now),
        before.hasPassword(),
        before.hasPassword() && mustChangePassword.orElse(before.mustChange()),
        before.language(),
        before.lockedUntil(),
        before.lastSignInAt());
  }

  private Optional<Instant> disabledAt(Account before, Instant now) {
    boolean isDisabled = disabled.orElse(!before.isActive());
    return isDisabled ? Optional.of(before.disabledAt().orElse(now)) : Optional.empty();
  }

  private static List<KeyRight> inOrder(List<KeyRight> rights) {
    return rights.stream().distinct().sorted().toList();
  }

  /** Returns what the audit says of an account. */
  static String told(Account account) {
    String rights =
        Stream.concat(
                Stream.of(account.role().name()), account.rights().stream().map(KeyRight::name))
            .collect(Collectors.joining("+"));
    return rights
        + " "
        + account.name()
        + (account.isActive() ? "" : ", disabled")
        + (account.mustChange() ? ", must change the password" : "");
  }
}
