package vn.sohoa.notify.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.blob.Sha256;
import vn.sohoa.notify.EventType;

/**
 * A webhook as an admin wants it.
 *
 * @param events types of its events; absent or empty: all but DOSSIER_CHANGED
 * @param description for people
 * @param paused whether nothing is delivered for now; false resumes one that was suspended
 */
@Schema(name = "WebhookRequest")
public record WebhookRequest(
    @NotBlank @Size(max = 2000) String url,
    Optional<@Size(max = 20) List<@NotNull EventType>> events,
    Optional<@Size(min = 1, max = 200) String> description,
    Optional<Boolean> paused) {

  List<EventType> types() {
    return events.orElse(List.of()).stream().distinct().sorted().toList();
  }

  WebhookState state() {
    return paused.orElse(false) ? WebhookState.PAUSED : WebhookState.ACTIVE;
  }

  /** Returns what makes it the same request when it is repeated; short, because it is stored. */
  String fingerprint() {
    return "webhook " + Sha256.of(toString());
  }
}
