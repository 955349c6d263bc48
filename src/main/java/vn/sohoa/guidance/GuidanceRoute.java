package vn.sohoa.guidance;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.sohoa.access.KeyProfile;
import vn.sohoa.clean.identifier.DocCode;

/**
 * Sends the calls of callers with the profile of the guidance to {@link GuidanceResource}, and
 * reads the two forms of a DocCode that the guidance prints.
 */
@Singleton
public class GuidanceRoute {
  /** Nobody calls it by this path. */
  static final String ROOT = "/api/guidance/documents";

  private static final String DOCUMENTS = "/api/v1/documents";
  private static final Pattern CALL =
      Pattern.compile(DOCUMENTS + "/(?<download>download/)?(?<code>[^/]+)");
  private static final String IMPORT = "import";
  private static final String IS_GUIDANCE = GuidanceRoute.class.getName();
  private static final Set<String> METADATA_METHODS = Set.of("GET", "HEAD", "PUT");

  /** Requests are admitted, and their callers known, with the priority 50. */
  private static final int AFTER_ADMISSION = 40;

  void install(@Observes Filters filters) {
    filters.register(this::look, AFTER_ADMISSION);
  }

  private void look(RoutingContext context) {
    boolean isOptions = HttpMethod.OPTIONS.equals(context.request().method());
    if (isOptions || !CALL.matcher(context.normalizedPath()).matches()) {
      context.next();
      return;
    }
    Context loop = context.vertx().getOrCreateContext();
    QuarkusHttpUser.getSecurityIdentity(context, null)
        .subscribe()
        .with(
            caller -> {
              context.put(IS_GUIDANCE, KeyProfile.of(caller) == KeyProfile.GUIDANCE);
              loop.runOnContext(_ -> context.next());
            },
            // The operation refuses it
            _ -> loop.runOnContext(_ -> context.next()));
  }

  @ServerRequestFilter(preMatching = true)
  public void route(ContainerRequestContext request, RoutingContext context) {
    URI sent = request.getUriInfo().getRequestUri();
    if (sent.getPath().startsWith(ROOT)) {
      throw new NotFoundException();
    }
    Matcher call = CALL.matcher(sent.getPath());
    if (Boolean.TRUE.equals(context.get(IS_GUIDANCE)) && call.matches()) {
      route(request, sent, call);
    }
  }

  private static void route(ContainerRequestContext request, URI sent, Matcher call) {
    boolean isDownload = call.group("download") != null;
    if (!isDownload && call.group("code").equals(IMPORT)) {
      request.setRequestUri(UriBuilder.fromUri(sent).replacePath(ROOT).build());
      return;
    }
    String root = isDownload ? DOCUMENTS + "/download" : ROOT;
    if (isDownload || METADATA_METHODS.contains(request.getMethod())) {
      DocCode.parse(call.group("code"))
          .map(code -> UriBuilder.fromUri(sent).replacePath(root).segment(code.toString()).build())
          .ifPresent(request::setRequestUri);
    }
  }
}
