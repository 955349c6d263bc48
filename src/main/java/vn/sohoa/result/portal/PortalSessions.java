package vn.sohoa.result.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.sohoa.result.ResultDeliveryFailure;

/** The session of this process with the receiver, which is in memory only. */
final class PortalSessions {
  private final PortalConfig config;
  private final PortalSettings settings;
  private final PortalHttp http;
  private final ObjectMapper json;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Session> current = Optional.empty();

  PortalSessions(
      PortalConfig config,
      PortalSettings settings,
      PortalHttp http,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.settings = settings;
    this.http = http;
    this.json = json;
    this.clock = clock;
  }

  /** A session; not a record, so that no log has it. */
  static final class Session {
    private final String text;
    private final Instant openedAt;

    Session(String text, Instant openedAt) {
      this.text = text;
      this.openedAt = openedAt;
    }

    String text() {
      return text;
    }

    private boolean isYoung(Duration longest, Instant now) {
      return openedAt.plus(longest).isAfter(now);
    }
  }

  /** A session for a request, or why there is none. */
  record Opened(Optional<Session> session, boolean isUsedBefore, Attempt failure) {
    private static final Attempt NONE = Attempt.failed(ResultDeliveryFailure.LOGIN_REFUSED);
  }

  /** Returns the session, a new one if there is none or it is old. */
  Opened open() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Instant now = clock.instant();
      Optional<Session> young =
          current.filter(session -> session.isYoung(config.sessionTime(), now));
      return young.isPresent() ? new Opened(young, true, Opened.NONE) : login();
    } finally {
      lock.unlock();
    }
  }

  /** Returns another session than one that is over. */
  Opened renew(Session over) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      return current.filter(session -> session != over).isPresent()
          ? new Opened(current, false, Opened.NONE)
          : login();
    } finally {
      lock.unlock();
    }
  }

  private Opened login() throws InterruptedException {
    current = Optional.empty();
    if (settings.login().isEmpty()) {
      return new Opened(Optional.of(new Session("", clock.instant())), false, Opened.NONE);
    }
    PortalSettings.Login login = settings.login().get();
    ObjectNode body = json.createObjectNode();
    body.put(config.loginUserMember(), login.user());
    body.put(config.loginPasswordMember(), login.password());
    try {
      return opened(http.post(login.address(), body));
    } catch (NotAnsweredException e) {
      return new Opened(Optional.empty(), false, Attempt.failed(e.failure()));
    }
  }

  private Opened opened(PortalAnswer answer) {
    boolean isGiven = answer.isSuccessStatus() && answer.hasCodeOf(settings.successCodes());
    if (isGiven && answer.session().isPresent()) {
      current = answer.session().map(text -> new Session(text, clock.instant()));
      return new Opened(current, false, Opened.NONE);
    }
    boolean isRefusal =
        answer.isAboutSession()
            || answer.isAboutContent()
            || (answer.isSuccessStatus() && answer.code().isPresent());
    return new Opened(
        Optional.empty(),
        false,
        Attempt.failed(
            isRefusal
                ? ResultDeliveryFailure.LOGIN_REFUSED
                : answer.isSuccessStatus()
                    ? ResultDeliveryFailure.UNREADABLE
                    : ResultDeliveryFailure.STATUS,
            answer));
  }
}
