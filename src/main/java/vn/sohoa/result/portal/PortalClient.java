package vn.sohoa.result.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import vn.sohoa.result.ResultDeliveryFailure;
import vn.sohoa.result.entry.StoreEntry;

/** Sends entries to the receiver, one a request, in a session that it renews once. */
final class PortalClient implements AutoCloseable {
  private final PortalConfig config;
  private final PortalSettings settings;
  private final ObjectMapper json;
  private final PortalHttp http;
  private final PortalSessions sessions;

  PortalClient(PortalConfig config, PortalSettings settings, ObjectMapper json, Clock clock) {
    this.config = config;
    this.settings = settings;
    this.json = json;
    this.http = new PortalHttp(config, settings, json);
    this.sessions = new PortalSessions(config, settings, http, json, clock);
  }

  /**
   * Makes an attempt: an entry, a login, and the entry again at most. Logins take place one after
   * another, so with those of n attempts at the same time it takes at most n + 2 times the limit.
   *
   * @param isUpdating whether the receiver has an entry of the paper already
   */
  Attempt send(StoreEntry entry, boolean isUpdating) throws InterruptedException {
    PortalSessions.Opened opened = sessions.open();
    if (opened.session().isEmpty()) {
      return opened.failure();
    }
    try {
      PortalAnswer answer = post(opened.session().get(), entry, isUpdating);
      if (opened.isUsedBefore() && settings.login().isPresent() && mayBeOver(answer)) {
        opened = sessions.renew(opened.session().get());
        if (opened.session().isEmpty()) {
          return opened.failure();
        }
        answer = post(opened.session().get(), entry, isUpdating);
      }
      return attempt(answer);
    } catch (NotAnsweredException e) {
      return Attempt.failed(e.failure());
    }
  }

  private PortalAnswer post(PortalSessions.Session session, StoreEntry entry, boolean isUpdating)
      throws NotAnsweredException, InterruptedException {
    ObjectNode envelope = json.createObjectNode();
    envelope.put("session", session.text());
    envelope.put("madonvi", settings.unitCode());
    envelope.put("service", settings.service());
    switch (config.updatingForm()) {
      case TEXT -> envelope.put("isUpdating", isUpdating ? "True" : "False");
      case BOOLEAN -> envelope.put("isUpdating", isUpdating);
    }
    ObjectNode data = envelope.putArray("data").addObject();
    entry.members().forEach(data::put);
    return http.post(settings.address(), envelope);
  }

  /** Where the codes of sessions are unknown, any refusal may mean that. */
  private boolean mayBeOver(PortalAnswer answer) {
    if (answer.isAboutSession()) {
      return true;
    }
    return settings
        .sessionCodes()
        .map(answer::hasCodeOf)
        .orElseGet(() -> attempt(answer).isRefused());
  }

  private Attempt attempt(PortalAnswer answer) {
    boolean isReadable = answer.isSuccessStatus() || answer.isAboutContent();
    if (!isReadable) {
      return Attempt.failed(ResultDeliveryFailure.STATUS, answer);
    }
    if (answer.code().isEmpty()) {
      return Attempt.failed(
          answer.isAboutContent()
              ? ResultDeliveryFailure.REFUSED
              : ResultDeliveryFailure.UNREADABLE,
          answer);
    }
    if (answer.hasCodeOf(settings.busyCodes())) {
      return Attempt.failed(ResultDeliveryFailure.BUSY, answer);
    }
    if (answer.hasCodeOf(settings.sessionCodes().orElse(Set.of()))) {
      return Attempt.failed(ResultDeliveryFailure.LOGIN_REFUSED, answer);
    }
    return answer.isSuccessStatus() && answer.hasCodeOf(settings.successCodes())
        ? Attempt.taken(answer)
        : Attempt.failed(ResultDeliveryFailure.REFUSED, answer);
  }

  @Override
  public void close() {
    http.close();
  }
}
