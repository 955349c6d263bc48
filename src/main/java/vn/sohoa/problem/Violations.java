package vn.sohoa.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.sohoa.message.Message;

/** Converts violations of Bean Validation to faults. */
public final class Violations {
  private static final List<String> LIMITS = List.of("min", "max", "value", "regexp");

  private Violations() {}

  /** Converts a violation of an object that was read from JSON. */
  public static RequestFault inBody(ConstraintViolation<?> violation) {
    return RequestFault.atPointer(pointer(nodes(violation)), message(violation));
  }

  /**
   * Converts a violation of the parameters of a resource method.
   *
   * @param operation that method; empty for an object from JSON
   */
  static RequestFault fault(ConstraintViolation<?> violation, Optional<Operation> operation) {
    List<Path.Node> nodes = nodes(violation);
    boolean isOfMethod =
        operation.isPresent()
            && nodes.size() > 1
            && nodes.get(1).getKind() == ElementKind.PARAMETER;
    return isOfMethod ? ofParameter(operation.get(), nodes, message(violation)) : inBody(violation);
  }

  private static RequestFault ofParameter(
      Operation operation, List<Path.Node> nodes, Message detail) {
    int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
    boolean isBean = operation.isBean(index) && nodes.size() > 2;
    Optional<String> name =
        isBean ? operation.name(index, nodes.get(2).getName()) : operation.name(index);
    String pointer = isBean ? "" : pointer(nodes.subList(2, nodes.size()));
    return new RequestFault(
        name,
        Optional.of(pointer).filter(some -> !some.isEmpty()),
        detail,
        List.of(),
        Optional.empty());
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
  }

  private static String pointer(List<Path.Node> nodes) {
    var pointer = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getIndex() != null) {
        pointer.append(JsonPointers.step(node.getIndex()));
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append(JsonPointers.step(node.getName()));
      }
    }
    return pointer.toString();
  }

  /** Our own texts, because those of the library are in the language of the server. */
  private static Message message(ConstraintViolation<?> violation) {
    ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
    Map<String, Object> attributes = constraint.getAttributes();
    return Message.of(
        "constraint." + constraint.getAnnotation().annotationType().getSimpleName(),
        LIMITS.stream().filter(attributes::containsKey).map(attributes::get).toArray());
  }
}
