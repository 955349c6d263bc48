package vn.sohoa.audit;

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
    ReadOnBehalf reader = ReadOnBehalf.of(connection).orElseGet(() -> caller(request));
    actions
        .computeIfAbsent(method, ReadFilter::action)
        .ifPresent(action -> recorder.record(read(action, reader, request)));
  }

  private static ReadOnBehalf caller(ContainerRequestContext request) {
    Principal caller = request.getSecurityContext().getUserPrincipal();
    return new ReadOnBehalf(caller == null ? UNKNOWN : caller.getName(), Map.of());
  }

  private static Optional<ReadAction> action(Method method) {
    return Optional.ofNullable(method.getAnnotation(ReadsRecords.class)).map(ReadsRecords::value);
  }

  private ReadRecorder.Read read(
      ReadAction action, ReadOnBehalf reader, ContainerRequestContext request) {
    UriInfo address = request.getUriInfo();
    Map<String, List<String>> searched =
        action == ReadAction.LIST ? ReadConditions.identifying(address) : Map.of();
    return new ReadRecorder.Read(
        reader.actor(),
        searched.isEmpty() ? action : ReadAction.SEARCH,
        subject(address),
        detail(action, reader, address),
        searched,
        BulkReads.addressOf(connection));
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

  private static String detail(ReadAction action, ReadOnBehalf reader, UriInfo address) {
    return action == ReadAction.LIST
        ? String.join(" ", ReadConditions.names(address))
        : part(reader, address);
  }

  private static String part(ReadOnBehalf reader, UriInfo address) {
    var parts = new TreeMap<String, String>(reader.parts());
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
}
