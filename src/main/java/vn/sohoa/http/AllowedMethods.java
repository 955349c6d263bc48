package vn.sohoa.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The methods that an address of the API supports, for {@code Allow} (RFC 9110, 10.2.1). */
@Singleton
class AllowedMethods {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final String SEGMENT = "[^/]+";

  /** The methods of an address, which may have parameters. */
  private record Address(Pattern pattern, int parameters, SortedSet<String> methods) {}

  private final BeanManager beans;
  private volatile List<Address> addresses = List.of();

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
  }

  /** Returns the methods in alphabetical order; empty for an address that does not exist. */
  SortedSet<String> of(String path) {
    return addresses().stream()
        .filter(address -> address.pattern().matcher(path).matches())
        .findFirst()
        .map(Address::methods)
        .orElseGet(TreeSet::new);
  }

  /** Those without parameters first: of several that match, the literal one is meant. */
  private List<Address> addresses() {
    if (addresses.isEmpty()) {
      Map<String, SortedSet<String>> methods = new TreeMap<>();
      for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        addOperations(bean.getBeanClass(), methods);
      }
      List<Address> found = new ArrayList<>();
      methods.forEach((template, names) -> found.add(address(template, names)));
      found.sort(Comparator.comparingInt(Address::parameters));
      addresses = List.copyOf(found);
    }
    return addresses;
  }

  private static void addOperations(Class<?> type, Map<String, SortedSet<String>> methods) {
    Path root = type.getAnnotation(Path.class);
    if (root == null) {
      return;
    }
    for (Method method : type.getMethods()) {
      Path path = method.getAnnotation(Path.class);
      Stream.of(method.getAnnotations())
          .map(Annotation::annotationType)
          .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
          .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
          .forEach(
              name ->
                  methods
                      .computeIfAbsent(
                          root.value() + (path == null ? "" : path.value()), _ -> new TreeSet<>())
                      .add(name));
    }
  }

  private static Address address(String template, SortedSet<String> methods) {
    SortedSet<String> all = new TreeSet<>(methods);
    all.add("OPTIONS");
    if (all.contains("GET")) {
      all.add("HEAD");
    }
    String[] literals = PARAMETER.split(template, -1);
    String pattern =
        String.join(SEGMENT, Stream.of(literals).map(Pattern::quote).toArray(String[]::new));
    return new Address(Pattern.compile(pattern + "/?"), literals.length - 1, all);
  }
}
