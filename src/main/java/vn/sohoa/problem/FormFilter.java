package vn.sohoa.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.EOFException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.channels.ClosedChannelException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import vn.sohoa.message.Message;

/**
 * Refuses forms with unknown, repeated or missing parts, which the framework would ignore, and
 * files without a name.
 */
final class FormFilter {
  private static final String IS_READ = FormFilter.class.getName();

  /** RFC 2046, 5.1.1, quoted or not. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"[^\"]{1,70}\"|[^\\s\";]{1,70})\\s*(?:;|$)");

  /** Runs after the form was read and before any of its parts is converted. */
  @ClosedForm
  @WithFormRead
  @ServerRequestFilter
  void look(ContainerRequestContext request) {
    request.setProperty(IS_READ, true);
    Operation operation = ParameterFilter.operation(request).orElseThrow();
    FormData form = CurrentRequestManager.get().getFormData();
    if (form == null || !hasBoundary(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, "Content-Type", Message.of("fault.boundary"));
    }
    List<RequestFault> faults =
        faults(operation.parts(), form.toMultipartFormDataInput().getValues());
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, faults);
    }
  }

  /** The framework reads a form with an open quote, too, and guesses where its parts end. */
  private static boolean hasBoundary(String contentType) {
    return BOUNDARY.matcher(contentType).find();
  }

  static List<RequestFault> faults(
      Map<String, Operation.Part> parts, Map<String, Collection<FormValue>> sent) {
    Stream<RequestFault> wrong =
        sent.entrySet().stream()
            .flatMap(one -> fault(parts, one.getKey(), List.copyOf(one.getValue())).stream());
    Stream<RequestFault> missing =
        parts.entrySet().stream()
            .filter(part -> part.getValue().isRequired())
            .map(Map.Entry::getKey)
            .filter(name -> !sent.containsKey(name))
            .map(name -> RequestFault.ofParameter(name, Message.of("fault.missing-part")));
    return Stream.concat(wrong, missing).toList();
  }

  private static Optional<RequestFault> fault(
      Map<String, Operation.Part> parts, String name, List<FormValue> sent) {
    Operation.Part part = parts.get(name);
    if (part == null) {
      return Optional.of(
          RequestFault.ofParameter(name, Message.of("fault.unknown-part"))
              .allowing(parts.keySet(), name));
    }
    if (sent.size() > 1) {
      return Optional.of(RequestFault.ofParameter(name, Message.of("fault.repeated-part")));
    }
    return part.isFile() && !hasFileName(sent.getFirst())
        ? Optional.of(RequestFault.ofParameter(name, Message.of("fault.file-name")))
        : Optional.empty();
  }

  private static boolean hasFileName(FormValue part) {
    String name = part.getFileName();
    return name != null && !name.isBlank();
  }

  /**
   * Whether the request failed because its form is malformed. The framework reports that by
   * exceptions of many types, but only failures of the disk are not the client's while it reads.
   */
  static boolean isMalformed(ContainerRequestContext request, Throwable failure) {
    boolean isBeingRead =
        request.getProperty(IS_READ) == null
            && ParameterFilter.operation(request).filter(Operation::isForm).isPresent();
    return isBeingRead && isOfClient(root(failure));
  }

  private static boolean isOfClient(Throwable root) {
    return switch (root) {
      case UnsupportedEncodingException _ -> true;
      case EOFException _ -> true;
      case ClosedChannelException _ -> true;
      case IOException other -> isOfParser(other);
      case RuntimeException _ -> true;
      default -> false;
    };
  }

  /** The parser's own exceptions have no type of their own; those of the disk come from below. */
  private static boolean isOfParser(IOException thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().contains(".multipart.Multi");
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
