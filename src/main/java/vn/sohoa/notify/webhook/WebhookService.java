package vn.sohoa.notify.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.message.Message;
import vn.sohoa.notify.Publication;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.VietnamTime;

/** Creates, changes and repairs webhooks. */
@ApplicationScoped
public class WebhookService {
  private final WebhookConfig config;
  private final WebhookRepository webhooks;
  private final DeliveryRepository deliveries;
  private final Publication publication;
  private final RepeatedRequests requests;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  WebhookService(
      WebhookConfig config,
      WebhookRepository webhooks,
      DeliveryRepository deliveries,
      Publication publication,
      RepeatedRequests requests,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.publication = publication;
    this.requests = requests;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A webhook as told, with its version.
   *
   * @param version of what an admin changes
   */
  public record Versioned(WebhookView view, int version) {}

  /**
   * Creates a webhook for what happens from now on, or returns the one of an earlier request with
   * the same key, without secret.
   */
  Outcome<WebhookView> create(WebhookRequest wanted, String actor, Optional<RequestKey> key) {
    requireAllowed(wanted);
    publication.publishAll();
    return transactions.call(
        () ->
            requests.once(
                key,
                wanted.fingerprint(),
                () -> add(wanted, actor),
                view -> view.webhookId().toString(),
                id -> view(created(UUID.fromString(id)), Optional.empty())));
  }

  /** A key is used once, even if what it was used for is gone. */
  private Webhook created(UUID id) {
    return webhooks
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Reason.IDEMPOTENCY_CONFLICT, Message.of("problem.webhook-deleted", id)));
  }

  private WebhookView add(WebhookRequest wanted, String actor) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    SigningSecret secret = SigningSecret.random();
    webhooks.add(id, wanted, now);
    webhooks.addSecret(id, secret, now, now);
    audit.record(actor, "webhook.create", id.toString(), host(wanted));
    return view(find(id), Optional.of(secret));
  }

  private void requireAllowed(WebhookRequest wanted) {
    ReceiverAddress address =
        ReceiverAddress.parse(wanted.url())
            .orElseThrow(() -> refused(Message.of("fault.webhook-url")));
    if (!address.isAllowed(config)) {
      throw refused(Message.of("fault.webhook-host", address.host()));
    }
  }

  private static ProblemException refused(Message why) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, "/url", why);
  }

  /** An address may have a password in its path; the audit has the host only. */
  private static String host(WebhookRequest wanted) {
    return ReceiverAddress.parse(wanted.url()).map(ReceiverAddress::host).orElse("");
  }

  /** Returns webhooks, oldest first. */
  @Transactional
  public CursorPage<WebhookView> page(ListPage page) {
    List<Webhook> found = webhooks.page(page.afterNumber(), page.rows());
    Map<UUID, DeliveryRepository.Counts> counts =
        deliveries.counts(found.stream().map(Webhook::id).toList());
    return page.of(
        found,
        webhook -> Long.toString(webhook.number()),
        webhook ->
            WebhookView.of(
                webhook,
                counts.getOrDefault(webhook.id(), DeliveryRepository.Counts.NONE),
                Optional.empty()));
  }

  /**
   * @throws ProblemException if there is no such webhook
   */
  @Transactional
  public Versioned get(UUID id) {
    return versioned(find(id));
  }

  /**
   * Replaces what is wanted of a webhook; one that is active then tries all that waits at once.
   *
   * @throws ProblemException if there is none, or {@code If-Match} is missing or names another
   *     version
   */
  @Transactional
  Versioned replace(UUID id, WebhookRequest wanted, Preconditions sent, String actor) {
    requireAllowed(wanted);
    Webhook current = lock(id);
    if (!sent.hasIfMatch()) {
      throw ProblemException.withoutIfMatch();
    }
    requireCurrent(current, sent);
    webhooks.change(id, wanted);
    if (wanted.state() == WebhookState.ACTIVE) {
      deliveries.forgive(id, clock.instant());
    }
    audit.record(actor, "webhook.replace", id.toString(), wanted.state() + " " + host(wanted));
    return versioned(find(id));
  }

  /**
   * Deletes a webhook with its secrets and deliveries.
   *
   * @throws ProblemException if {@code If-Match} was sent and names another version
   */
  @Transactional
  void delete(UUID id, Preconditions sent, String actor) {
    requireCurrent(lock(id), sent);
    webhooks.delete(id);
    audit.record(actor, "webhook.delete", id.toString(), "");
  }

  /**
   * A new secret.
   *
   * @param previousUntil until then the one before signs, too
   */
  record Rotated(SigningSecret secret, OffsetDateTime previousUntil) {}

  @Transactional
  Rotated rotate(UUID id, String actor) {
    lock(id);
    Instant now = clock.instant();
    Instant until = now.plus(config.secretOverlap());
    SigningSecret secret = SigningSecret.random();
    webhooks.addSecret(id, secret, now, until);
    audit.record(actor, "webhook.rotate", id.toString(), "");
    return new Rotated(secret, VietnamTime.at(until));
  }

  /** Returns deliveries, newest event first. */
  @Transactional
  public CursorPage<DeliveryView> deliveries(
      UUID id, Optional<DeliveryState> state, ListPage page) {
    long before = page.position().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return page.of(
        deliveries.page(find(id).id(), state, before, page.rows()),
        one -> Long.toString(one.position()),
        DeliveryRepository.Placed::view);
  }

  /** Has all deliveries that were given up tried again. */
  @Transactional
  WebhookView redrive(UUID id, String actor) {
    Webhook webhook = lock(id);
    int count = deliveries.redrive(id, clock.instant());
    audit.record(actor, "webhook.redrive", id.toString(), count + " deliveries");
    return view(webhook, Optional.empty());
  }

  /**
   * Has events delivered again, from one on.
   *
   * @throws ProblemException if neither or both of them are given, or there is no such event any
   *     more
   */
  @Transactional
  WebhookView replay(UUID id, Optional<UUID> event, Optional<Instant> since, String actor) {
    Webhook webhook = lock(id);
    if (event.isPresent() == since.isPresent()) {
      throw ProblemException.atPointer(
          Reason.UNPROCESSABLE, "/since", Message.of("fault.replay-from"));
    }
    if (!webhooks.goBack(id, event, since)) {
      throw ProblemException.atPointer(
          Reason.UNPROCESSABLE,
          event.isPresent() ? "/eventId" : "/since",
          Message.of("fault.no-such-event"));
    }
    audit.record(
        actor,
        "webhook.replay",
        id.toString(),
        "from "
            + event.map(UUID::toString).orElseGet(() -> since.map(Instant::toString).orElse("")));
    return view(webhook, Optional.empty());
  }

  private static void requireCurrent(Webhook webhook, Preconditions sent) {
    EntityTag current = EntityTag.strong(Integer.toString(webhook.version()));
    if (sent.evaluateWrite(Optional.of(Validators.of(current))) != Preconditions.Outcome.PROCEED) {
      throw ProblemException.changed(current);
    }
  }

  private Webhook find(UUID id) {
    return webhooks.find(id).orElseThrow(() -> ProblemException.notFound("webhook", id));
  }

  private Webhook lock(UUID id) {
    return webhooks.lock(id).orElseThrow(() -> ProblemException.notFound("webhook", id));
  }

  private Versioned versioned(Webhook webhook) {
    return new Versioned(view(webhook, Optional.empty()), webhook.version());
  }

  private WebhookView view(Webhook webhook, Optional<SigningSecret> secret) {
    return WebhookView.of(
        webhook,
        deliveries
            .counts(List.of(webhook.id()))
            .getOrDefault(webhook.id(), DeliveryRepository.Counts.NONE),
        secret);
  }
}
