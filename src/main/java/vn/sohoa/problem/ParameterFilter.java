package vn.sohoa.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.sohoa.message.Message;

/**
 * Refuses query and path parameters that the operation does not have, that are given twice, or that
 * have an invalid value. The framework would ignore the first, choose one of the second, and not
 * name the third.
 */
final class ParameterFilter {
  private static final String OPERATION = ParameterFilter.class.getName();

  /** Returns the operation that the request was matched with, if it was. */
  static Optional<Operation> operation(ContainerRequestContext request) {
    return Optional.ofNullable((Operation) request.getProperty(OPERATION));
  }

  @ServerRequestFilter
  void look(ContainerRequestContext request, ResourceInfo matched) {
    Operation operation = Operation.of(matched.getResourceMethod());
    request.setProperty(OPERATION, operation);
    List<RequestFault> faults =
        Stream.concat(
                faults(operation.path(), request.getUriInfo().getPathParameters()),
                faults(operation.query(), request.getUriInfo().getQueryParameters()))
            .toList();
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, faults);
    }
  }

  private static Stream<RequestFault> faults(
      Map<String, Value> known, MultivaluedMap<String, String> sent) {
    return sent.entrySet().stream()
        .flatMap(one -> fault(known, one.getKey(), one.getValue()).stream());
  }

  static Optional<RequestFault> fault(Map<String, Value> known, String name, List<String> sent) {
    Value value = known.get(name);
    if (value == null) {
      return Optional.of(
          RequestFault.ofParameter(name, Message.of("fault.unknown-parameter"))
              .allowing(known.keySet(), name));
    }
    return sent.size() > 1
        ? Optional.of(RequestFault.ofParameter(name, Message.of("fault.repeated-parameter")))
        : sent.stream().flatMap(text -> value.fault(name, text).stream()).findFirst();
  }
}
