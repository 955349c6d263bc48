package vn.sohoa.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The names and types of an operation's parameters, as its resource method declares them. Types
 * with {@code @BeanParam} are records with {@code @RegisterForReflection}.
 *
 * @param parts parts of the form; empty if there is no form
 */
record Operation(
    Method method, Map<String, Value> query, Map<String, Value> path, Map<String, Part> parts) {
  private static final Map<Method, Operation> KNOWN = new ConcurrentHashMap<>();

  /**
   * A part of a form.
   *
   * @param isRequired whether a form without it is refused
   */
  record Part(boolean isFile, boolean isRequired) {}

  /** A parameter, or the field of a record that stands for one. */
  private record Declared(AnnotatedElement element, Type type) {
    static Stream<Declared> of(Parameter parameter) {
      return isBean(parameter)
          ? Stream.of(parameter.getType().getDeclaredFields()).map(Declared::of)
          : Stream.of(new Declared(parameter, parameter.getParameterizedType()));
    }

    static Declared of(Field field) {
      return new Declared(field, field.getGenericType());
    }

    @Nullable QueryParam query() {
      return element.getAnnotation(QueryParam.class);
    }

    @Nullable PathParam path() {
      return element.getAnnotation(PathParam.class);
    }

    @Nullable RestForm part() {
      return element.getAnnotation(RestForm.class);
    }

    Optional<String> name() {
      return Stream.of(
              Optional.ofNullable(query()).map(QueryParam::value),
              Optional.ofNullable(path()).map(PathParam::value),
              Optional.ofNullable(element.getAnnotation(HeaderParam.class)).map(HeaderParam::value),
              Optional.ofNullable(part()).map(RestForm::value))
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  static Operation of(Method method) {
    return KNOWN.computeIfAbsent(method, Operation::read);
  }

  private static Operation read(Method method) {
    List<Declared> all = Arrays.stream(method.getParameters()).flatMap(Declared::of).toList();
    var query = new LinkedHashMap<String, Value>();
    var path = new LinkedHashMap<String, Value>();
    var parts = new LinkedHashMap<String, Part>();
    for (Declared one : all) {
      if (one.query() != null) {
        query.put(one.name().orElseThrow(), Value.of(one.type()));
      } else if (one.path() != null) {
        path.put(one.name().orElseThrow(), Value.of(one.type()));
      } else if (one.part() != null) {
        parts.put(
            one.name().orElseThrow(),
            new Part(
                one.type() == FileUpload.class, one.element().isAnnotationPresent(NotNull.class)));
      }
    }
    return new Operation(method, query, path, parts);
  }

  boolean isForm() {
    return !parts.isEmpty();
  }

  /** Returns the name of the part that is a JSON document, if the operation has a form. */
  Optional<String> jsonPart() {
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isFile())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  boolean isBean(int index) {
    return isBean(method.getParameters()[index]);
  }

  private static boolean isBean(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class);
  }

  /** Returns the name that clients use for a parameter of the method; empty for the body. */
  Optional<String> name(int index) {
    return Declared.of(method.getParameters()[index]).findFirst().flatMap(Declared::name);
  }

  /** Returns the name that clients use for a component of a record with {@code @BeanParam}. */
  Optional<String> name(int index, String component) {
    return Stream.of(method.getParameters()[index].getType().getDeclaredFields())
        .filter(field -> field.getName().equals(component))
        .flatMap(field -> Declared.of(field).name().stream())
        .findFirst();
  }
}
