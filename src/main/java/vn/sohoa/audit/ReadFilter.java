package vn.sohoa.audit;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Notes reads of records that were answered, by {@link ReadsRecords} of the operation. */
final class ReadFilter {
  private static final int SUCCESS = 2;
  private static final int CLASS_OF_STATUS = 100;
  private static final int MOST_DETAIL = 200;
  private static final String UNKNOWN = "unknown";

  /** Names of the path parameter for the record. */
  private static final List<String> SUBJECTS = List.of("docCode", "dossierCode", "code");

  private final ReadRecorder recorder;
  private final RoutingContext connection;
  private final Map<Method, Optional<ReadAction>> actions = new ConcurrentHashMap<>();

  ReadFilter(ReadRecorder recorder, RoutingContext connection) {
    this.recorder = recorder;
    this.connection = connection;
  }

  @ServerResponseFilter
  void note(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo operation) {
    Method method = operation.getResourceMethod();
    if (method == null || response.getStatus() / CLASS_OF_STATUS != SUCCESS) {
      return;
    }
    Principal caller = request.getSecurityContext().getUserPrincipal();
    actions
        .computeIfAbsent(method, ReadFilter::action)
        .ifPresent(
            action ->
                recorder.record(
                    read(action, caller == null ? UNKNOWN : caller.getName(), request)));
  }

  private static Optional<ReadAction> action(Method method) {
    return Optional.ofNullable(method.getAnnotation(ReadsRecords.class)).map(ReadsRecords::value);
  }

  private ReadRecorder.Read read(ReadAction action, String actor, ContainerRequestContext request) {
    UriInfo address = request.getUriInfo();
    Map<String, String> searched =
        action == ReadAction.LIST ? ReadConditions.identifying(address) : Map.of();
    return new ReadRecorder.Read(
        actor,
        searched.isEmpty() ? action : ReadAction.SEARCH,
        subject(address),
        detail(action, address),
        searched,
        client());
  }

  /** The dossier whose documents are searched is a subject, too. */
  private static String subject(UriInfo address) {
    return Stream.concat(
            SUBJECTS.stream().map(name -> first(address.getPathParameters(), name)),
            Stream.of(first(address.getQueryParameters(), "dossier")))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String detail(ReadAction action, UriInfo address) {
    return action == ReadAction.LIST
        ? String.join(" ", ReadConditions.names(address))
        : part(address);
  }

  private static String part(UriInfo address) {
    var parts = new TreeMap<String, String>();
    address.getPathParameters().keySet().stream()
        .filter(name -> !SUBJECTS.contains(name))
        .forEach(name -> parts.put(name, first(address.getPathParameters(), name)));
    String rendition = first(address.getQueryParameters(), "rendition");
    if (!rendition.isEmpty()) {
      parts.put("rendition", rendition);
    }
    String text =
        parts.entrySet().stream()
            .map(part -> part.getKey() + " " + part.getValue())
            .collect(Collectors.joining(", "));
    return text.substring(0, Math.min(text.length(), MOST_DETAIL));
  }

  private static String first(MultivaluedMap<String, String> values, String name) {
    return Objects.requireNonNullElse(values.getFirst(name), "");
  }

  /** Of the client, or of the last proxy that is not trusted. */
  private String client() {
    @Nullable SocketAddress remote = connection.request().remoteAddress();
    return remote == null ? UNKNOWN : Objects.requireNonNullElse(remote.hostAddress(), UNKNOWN);
  }
}
