package vn.sohoa.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Role;

/**
 * The operations of the API as their annotations declare them, with the roles as api.md words them.
 */
final class Operations {
  private static final String BASE = "/api/v1";

  private Operations() {}

  /** From e.g. {@code GET /documents/{docCode}} to {@code all but auditor}. */
  static Map<String, String> rolesByOperation() {
    var operations = new TreeMap<String, String>();
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.sohoa").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .filter(type -> type.getAnnotation(Path.class).value().startsWith(BASE))
            .forEach(resource -> add(resource, operations));
    return operations;
  }

  private static void add(Class<?> resource, Map<String, String> operations) {
    for (Method method : resource.getDeclaredMethods()) {
      verb(method)
          .ifPresent(
              verb -> operations.put(verb + " " + path(resource, method), roles(resource, method)));
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    String path = resource.getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    return (own == null ? path : path + own.value()).substring(BASE.length());
  }

  private static String roles(Class<?> resource, Method method) {
    RolesAllowed declared =
        Stream.<AnnotatedElement>of(method, resource)
            .flatMap(element -> Stream.ofNullable(element.getAnnotation(RolesAllowed.class)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(method + " declares no roles"));
    var allowed = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values())
        .filter(role -> Arrays.stream(declared.value()).anyMatch(named -> has(role, named)))
        .forEach(allowed::add);
    List<String> ofKeys =
        Arrays.stream(declared.value())
            .filter(
                named -> Arrays.stream(KeyRight.values()).anyMatch(own -> own.name().equals(named)))
            .toList();
    if (!ofKeys.isEmpty()) {
      return "right " + String.join(", ", ofKeys) + (allowed.isEmpty() ? "" : ", admin");
    }
    allowed.remove(Role.ADMIN);
    var others = EnumSet.complementOf(allowed);
    others.remove(Role.ADMIN);
    if (allowed.isEmpty()) {
      return "admin";
    }
    return others.size() == 1 ? "all but " + words(others) : words(allowed);
  }

  private static boolean has(Role role, String named) {
    return role.name().equals(named) || role.rights().contains(named);
  }

  private static String words(EnumSet<Role> roles) {
    return roles.stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
