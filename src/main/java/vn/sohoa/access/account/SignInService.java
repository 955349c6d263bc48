package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.access.account.AttemptRepository.Attempt;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.sql.Transactions;

/**
 * Signs people in, and changes their passwords. Passwords are hashed outside of transactions,
 * because that takes long. An unknown login, a wrong password and a locked account get the same
 * answer after the same time.
 */
@ApplicationScoped
public class SignInService {
  private final AccountRepository accounts;
  private final AttemptRepository attempts;
  private final LinkRepository links;
  private final SessionService sessions;
  private final PasswordHasher hasher;
  private final AccountConfig config;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Clock clock;

  SignInService(
      AccountRepository accounts,
      AttemptRepository attempts,
      LinkRepository links,
      SessionService sessions,
      PasswordHasher hasher,
      AccountConfig config,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.links = links;
    this.sessions = sessions;
    this.hasher = hasher;
    this.config = config;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a session for the account with this login, if the password is right. */
  public SignInResult signIn(String login, String password) {
    return rightAttempt(login, password)
        .<SignInResult>map(attempt -> transactions.call(() -> signedIn(attempt)))
        .orElseGet(
            () ->
                new SignInResult.Refused(
                    Message.of(
                        "web.sign-in.refused", config.maxFailures(), config.lock().toMinutes())));
  }

  private SignInResult signedIn(Attempt attempt) {
    Account account = accounts.byId(attempt.accountId()).orElseThrow();
    attempts.succeed(account.id(), clock.instant());
    audit.record(account.id(), "account.sign-in", account.login(), "");
    return new SignInResult.Opened(sessions.open(account.id()), account.language());
  }

  /** Returns the account that a valid one-time link is for. */
  public Optional<Account> accountOf(SecretToken link) {
    return transactions.call(() -> links.find(link, clock.instant()).flatMap(accounts::byId));
  }

  /**
   * Sets the password of the account that a one-time link is for, and opens a session. The link is
   * used up, and the other sessions of the account end.
   */
  public SignInResult setFirst(SecretToken link, String password, String repeated) {
    Optional<Account> account = accountOf(link);
    if (account.isEmpty()) {
      return new SignInResult.Refused(Message.of("web.first.invalid"));
    }
    Optional<Message> fault = fault(account.get().login(), password, repeated);
    if (fault.isPresent()) {
      return new SignInResult.Refused(fault.get());
    }
    String hash = hasher.hash(password);
    return transactions.call(
        () ->
            links
                .use(link, clock.instant())
                .flatMap(accounts::lock)
                .<SignInResult>map(one -> renewed(one, hash))
                .orElseGet(() -> new SignInResult.Refused(Message.of("web.first.invalid"))));
  }

  /** Changes the password of a person who knows the current one; other sessions end. */
  public SignInResult change(SignedIn person, String current, String password, String repeated) {
    Optional<Message> fault = fault(person.login(), password, repeated);
    if (fault.isPresent()) {
      return new SignInResult.Refused(fault.get());
    }
    if (password.equals(current)) {
      return new SignInResult.Refused(Message.of("web.password.unchanged"));
    }
    if (rightAttempt(person.login(), current).isEmpty()) {
      return new SignInResult.Refused(Message.of("web.password.wrong"));
    }
    String hash = hasher.hash(password);
    return transactions.call(() -> renewed(accounts.lock(person.id()).orElseThrow(), hash));
  }

  /** Stores in which language a person reads the pages. */
  public void setLanguage(SignedIn person, Language language) {
    transactions.run(() -> accounts.setLanguage(person.id(), language));
  }

  private SignInResult renewed(Account account, String hash) {
    accounts.setPassword(account.id(), hash);
    attempts.succeed(account.id(), clock.instant());
    sessions.endAll(account.id());
    audit.record(account.id(), "account.password", account.login(), "");
    return new SignInResult.Opened(sessions.open(account.id()), account.language());
  }

  private Optional<Message> fault(String login, String password, String repeated) {
    return PasswordRule.fault(password, repeated, login, config.passwordLength());
  }

  /** Counts the attempt, and returns it if its password is right. */
  private Optional<Attempt> rightAttempt(String login, String password) {
    Instant now = clock.instant();
    Optional<Attempt> attempt =
        transactions.call(
            () ->
                attempts.begin(
                    normalized(login), config.maxFailures(), now, now.plus(config.lock())));
    boolean isRight = hasher.matches(attempt.map(Attempt::hash), password);
    attempt
        .filter(one -> one.locks() && !isRight)
        .ifPresent(one -> transactions.run(() -> recordLock(one)));
    return attempt.filter(_ -> isRight);
  }

  private void recordLock(Attempt attempt) {
    accounts
        .byId(attempt.accountId())
        .ifPresent(account -> audit.record(AuditLog.SYSTEM, "account.lock", account.login(), ""));
  }

  private static String normalized(String login) {
    return Normalizer.normalize(login, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
