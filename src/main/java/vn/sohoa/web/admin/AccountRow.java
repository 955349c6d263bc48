package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<RightChange> rightChanges,
    String state,
    String kind,
    String createdAt,
    String lastSignIn,
    boolean disabled,
    boolean hasPassword,
    boolean mustChange) {
  public AccountRow {
    rightChanges = List.copyOf(rightChanges);
  }

  /**
   * A right that can be given or taken back.
   *
   * @param text key of the text of its button
   * @param body of the request that changes it
   */
  @TemplateData
  public record RightChange(String text, String body) {
    static RightChange of(Collection<KeyRight> held, KeyRight right) {
      boolean has = held.contains(right);
      String after =
          Stream.of(KeyRight.values())
              .filter(other -> other == right ? !has : held.contains(other))
              .map(other -> '"' + other.name() + '"')
              .collect(Collectors.joining(","));
      String name = right.name().toLowerCase(Locale.ROOT);
      return new RightChange(
          "web.admin.accounts." + name + (has ? ".take" : ".give"), "{\"rights\":[" + after + "]}");
    }
  }

  static AccountRow of(Account account, Instant now, Texts t) {
    String state = state(account, now);
    return new AccountRow(
        account.id(),
        account.login(),
        account.name(),
        role(account, t),
        Stream.of(KeyRight.values()).map(right -> RightChange.of(account.rights(), right)).toList(),
        t.of("web.admin.accounts.state." + state),
        state.equals("active") ? "good" : state.equals("disabled") ? "bad" : "doubt",
        t.time(account.createdAt()),
        account.lastSignInAt().map(t::time).orElse(""),
        !account.isActive(),
        account.hasPassword(),
        account.mustChange());
  }

  private static String role(Account account, Texts t) {
    return Stream.concat(
            Stream.of(t.label("account-role", account.role())),
            account.rights().stream().sorted().map(right -> t.label("key-right", right)))
        .collect(Collectors.joining(" · "));
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
