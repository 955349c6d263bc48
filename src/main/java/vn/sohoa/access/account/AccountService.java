package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.AccessKey;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Role;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Administration of accounts: creates and changes them, and makes one-time links for passwords. */
@ApplicationScoped
public class AccountService {
  /** Login and name of the account that an installation begins with. */
  private static final String FIRST = "admin";

  private final AccountRepository accounts;
  private final LinkRepository links;
  private final SessionRepository sessions;
  private final NamedLocks locks;
  private final AccountConfig config;
  private final AuditLog audit;
  private final Clock clock;

  AccountService(
      AccountRepository accounts,
      LinkRepository links,
      SessionRepository sessions,
      NamedLocks locks,
      AccountConfig config,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.locks = locks;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An account with a link that sets its password. The link is not stored and cannot be queried
   * later.
   */
  public record NewLink(Account account, SecretToken link, Instant expiresAt) {}

  @Transactional
  public List<Account> page(String afterLogin, int rows) {
    return accounts.page(afterLogin, rows);
  }

  /**
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public Account get(String id) {
    return found(accounts.byId(id), id);
  }

  /**
   * Creates an account without a password.
   *
   * @throws ProblemException CONFLICT if the login is taken
   */
  @Transactional
  public NewLink create(String login, String name, Role role, List<KeyRight> rights, String actor) {
    Account account = account(login, name, role, rights.stream().distinct().sorted().toList());
    if (!accounts.add(account)) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.login-taken", login));
    }
    audit.record(actor, "account.create", login, AccountChange.told(account));
    return link(account, actor);
  }

  private Account account(String login, String name, Role role, List<KeyRight> rights) {
    return new Account(
        AccessKey.newId(),
        login,
        name,
        role,
        rights,
        clock.instant(),
        Optional.empty(),
        false,
        false,
        Language.VIETNAMESE,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Changes an account. One that is disabled has no sessions and no valid link.
   *
   * @throws ProblemException NOT_FOUND; CONFLICT if the actor would lock themselves out
   */
  @Transactional
  public Account change(String id, AccountChange change, String actor) {
    Account before = found(accounts.lock(id), id);
    Account after = change.of(before, clock.instant());
    if (id.equals(actor) && !(after.isActive() && after.role() == before.role())) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.own-account"));
    }
    accounts.change(after);
    if (!after.isActive()) {
      sessions.endAll(id);
      links.remove(id);
    }
    audit.record(actor, "account.change", after.login(), AccountChange.told(after));
    return after;
  }

  /**
   * Makes a link for a new password. The old password, the sessions and an unused link are void at
   * once.
   *
   * @throws ProblemException NOT_FOUND; CONFLICT if the account is disabled
   */
  @Transactional
  public NewLink renewLink(String id, String actor) {
    Account account = found(accounts.lock(id), id);
    if (!account.isActive()) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.account-disabled"));
    }
    accounts.forgetPassword(id);
    sessions.endAll(id);
    return link(found(accounts.byId(id), id), actor);
  }

  private NewLink link(Account account, String actor) {
    Instant now = clock.instant();
    Instant end = now.plus(config.linkLife());
    SecretToken link = links.replace(account.id(), now, end);
    audit.record(actor, "account.link", account.login(), "");
    return new NewLink(account, link, end);
  }

  /**
   * Makes a link for the first account of an installation, an admin; it replaces that of an earlier
   * start. Empty if somebody can sign in already, or an admin disabled the first account.
   */
  @Transactional
  public Optional<SecretToken> firstLink() {
    if (accounts.isAnyUsed()) {
      return Optional.empty();
    }
    locks.hold("first-account");
    Optional<Account> first = accounts.byLogin(FIRST);
    if (first.isEmpty()) {
      return Optional.of(create(FIRST, FIRST, Role.ADMIN, List.of(), AuditLog.SYSTEM).link());
    }
    return first.filter(Account::isActive).map(account -> link(account, AuditLog.SYSTEM).link());
  }

  private static Account found(Optional<Account> account, String id) {
    return account.orElseThrow(() -> ProblemException.notFound("account", id));
  }
}
