package vn.sohoa.docs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every {@code @ConfigMapping} of the program as Markdown: a table for each interface. */
final class ConfigTable {
  private static final String HEADER =
      """
      | Property | Environment | Type | Default | Meaning |
      |---|---|---|---|---|
      """;
  private static final String NONE = "–";

  private final SourceDocs docs;

  private ConfigTable(SourceDocs docs) {
    this.docs = docs;
  }

  /** Ordered by prefix, so that moving an interface to another package changes nothing. */
  static String render() throws IOException, ClassNotFoundException {
    var sections = new TreeMap<String, String>();
    for (Path source : SourceDocs.containing("@ConfigMapping(")) {
      Class<?> mapping = SourceDocs.load(source);
      String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
      sections.put(
          prefix + " " + mapping.getSimpleName(),
          new ConfigTable(SourceDocs.of(source)).section(mapping, prefix));
    }
    return String.join("\n", sections.values());
  }

  private String section(Class<?> mapping, String prefix) {
    return "### `%s`\n\n%s\n\n%s%s"
        .formatted(
            prefix + ".*",
            docs.of(mapping.getSimpleName()),
            HEADER,
            rows(mapping, mapping.getSimpleName(), prefix));
  }

  private String rows(Class<?> mapping, String path, String prefix) {
    List<Method> settings =
        Arrays.stream(mapping.getDeclaredMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .toList();
    // fails for a setting without Javadoc, which the source order below would leave out
    settings.forEach(method -> docs.of(path + "." + method.getName()));
    return docs.membersOf(path).stream()
        .flatMap(name -> settings.stream().filter(method -> method.getName().equals(name)))
        .map(method -> row(method, path, prefix))
        .collect(Collectors.joining());
  }

  private String row(Method method, String path, String prefix) {
    String property =
        prefix
            + "."
            + Optional.ofNullable(method.getAnnotation(WithName.class))
                .map(WithName::value)
                .orElseGet(() -> kebab(method.getName()));
    Class<?> type = type(method);
    if (type.isInterface() && type.getEnclosingClass() == method.getDeclaringClass()) {
      return rows(type, path + "." + type.getSimpleName(), property);
    }
    String fallback =
        Optional.ofNullable(method.getAnnotation(WithDefault.class))
            .map(given -> "`" + given.value().replaceAll("\\$\\{sohoa\\.(.*?)}", "<$1>") + "`")
            .orElse(NONE);
    return "| `%s` | `%s` | %s | %s | %s |\n"
        .formatted(
            property,
            property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT),
            describe(type) + range(method),
            fallback,
            docs.of(path + "." + method.getName()));
  }

  private static Class<?> type(Method method) {
    Type type = method.getGenericReturnType();
    return type instanceof ParameterizedType optional
        ? (Class<?>) optional.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static String describe(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(
              constant ->
                  "`" + constant.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
          .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "Duration" -> "duration (ISO 8601)";
      case "MemorySize" -> "bytes, or with a suffix `K`, `M`, `G`";
      case "Path" -> "path";
      case "LocalTime" -> "time of day, `HH:mm`";
      case "URI" -> "URL";
      case "String" -> "text";
      case "int", "long", "Integer", "Long" -> "integer";
      case "double", "Double" -> "number";
      case "boolean", "Boolean" -> "`true`, `false`";
      default -> throw new IllegalStateException("no description of the type " + type);
    };
  }

  private static String range(Method method) {
    Optional<String> least =
        Optional.ofNullable(method.getAnnotation(Min.class))
            .map(min -> Long.toString(min.value()))
            .or(
                () ->
                    Optional.ofNullable(method.getAnnotation(DecimalMin.class))
                        .map(DecimalMin::value));
    Optional<String> most =
        Optional.ofNullable(method.getAnnotation(Max.class))
            .map(max -> Long.toString(max.value()))
            .or(
                () ->
                    Optional.ofNullable(method.getAnnotation(DecimalMax.class))
                        .map(DecimalMax::value));
    return least
        .map(from -> ", " + from + most.map(to -> " to " + to).orElse(" or more"))
        .orElseGet(() -> most.map(to -> ", at most " + to).orElse(""));
  }

  private static String kebab(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
