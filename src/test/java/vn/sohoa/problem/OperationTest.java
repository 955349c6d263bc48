package vn.sohoa.problem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the OpenAPI document, as its resource method declares it. */
class OperationTest {
  private static final java.nio.file.Path OPENAPI = java.nio.file.Path.of("src/docs/openapi.yaml");

  /** As {@code mp.openapi.scan.exclude.packages} names it. */
  private static final String PAGES = "vn.sohoa.web";

  private static final List<Method> METHODS = inAllRooms();

  @Test
  void knowsTheQueryParametersOfEveryOperation() throws IOException {
    Map<String, Set<String>> declared = new TreeMap<>();
    operations()
        .forEach(
            method ->
                declared.put(name(method), Set.copyOf(Operation.of(method).query().keySet())));

    assertThat(declared).isEqualTo(documented("query")).hasSizeGreaterThan(20);
  }

  @Test
  void knowsThePathParametersOfEveryOperation() throws IOException {
    Map<String, Set<String>> declared = new TreeMap<>();
    operations()
        .forEach(
            method -> declared.put(name(method), Set.copyOf(Operation.of(method).path().keySet())));

    assertThat(declared).isEqualTo(documented("path"));
  }

  @Test
  void everyOperationWithAFormIsClosed() {
    assertThat(methods().filter(method -> Operation.of(method).isForm()))
        .isNotEmpty()
        .allMatch(method -> method.isAnnotationPresent(ClosedForm.class));
  }

  @Test
  void recordsOfParametersCanBeLookedUpInTheNativeExecutable() {
    assertThat(
            methods()
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .map(Parameter::getType))
        .isNotEmpty()
        .allMatch(type -> type.isAnnotationPresent(RegisterForReflection.class));
  }

  @Test
  void everyOperationRefusesAParameterThatItDoesNotHave() {
    methods()
        .map(Operation::of)
        .forEach(
            operation ->
                assertThat(ParameterFilter.fault(operation.query(), "stat", List.of("READY")))
                    .as("%s", operation.method())
                    .hasValueSatisfying(
                        fault ->
                            assertThat(fault.allowed())
                                .containsExactlyElementsOf(operation.query().keySet())));
  }

  /** The methods that the OpenAPI document describes: all but the pages, and what is hidden. */
  private static Stream<Method> operations() {
    return methods()
        .filter(method -> !method.getDeclaringClass().getPackageName().startsWith(PAGES))
        .filter(method -> !isHidden(method));
  }

  private static boolean isHidden(Method method) {
    var described =
        method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    return described != null && described.hidden();
  }

  private static List<Method> inAllRooms() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.sohoa")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(type -> type.reflect())
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> verb(method).isPresent())
            .toList();
  }

  private static Stream<Method> methods() {
    return METHODS.stream();
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(Class::getSimpleName)
        .findFirst();
  }

  private static String name(Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + (below == null ? "" : "/" + below.value());
    return verb(method).orElseThrow() + " " + path.replaceAll("//+", "/");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Set<String>> documented(String kind) throws IOException {
    Map<String, Object> document = new Yaml().load(Files.readString(OPENAPI));
    var names = new TreeMap<String, Set<String>>();
    requireNonNull((Map<String, Map<String, Object>>) document.get("paths"))
        .forEach(
            (path, verbs) ->
                verbs.forEach(
                    (verb, operation) ->
                        names.put(
                            verb.toUpperCase(java.util.Locale.ROOT) + " " + path,
                            parameters((Map<String, Object>) operation, kind))));
    return names;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> parameters(Map<String, Object> operation, String kind) {
    List<Map<String, Object>> all =
        (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    return all.stream()
        .filter(one -> kind.equals(one.get("in")))
        .map(one -> String.valueOf(one.get("name")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
