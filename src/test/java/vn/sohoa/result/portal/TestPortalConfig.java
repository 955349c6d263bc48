package vn.sohoa.result.portal;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A configuration of settings and the defaults of the rest, without a container. */
final class TestPortalConfig {
  private TestPortalConfig() {}

  /**
   * @param settings by name without prefix, e.g. {@code unit-code}
   */
  static PortalConfig of(Map<String, String> settings) {
    return (PortalConfig)
        Proxy.newProxyInstance(
            PortalConfig.class.getClassLoader(),
            new Class<?>[] {PortalConfig.class},
            (_, method, _) -> value(method, settings));
  }

  private static Object value(Method method, Map<String, String> settings) {
    String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    @Nullable WithDefault byDefault = method.getAnnotation(WithDefault.class);
    @Nullable String text =
        settings.getOrDefault(name, byDefault == null ? null : byDefault.value());
    if (method.getGenericReturnType() instanceof ParameterizedType optional) {
      Type type = optional.getActualTypeArguments()[0];
      return Optional.ofNullable(text).map(one -> converted(type, one));
    }
    return converted(method.getReturnType(), Objects.requireNonNull(text, name));
  }

  private static Object converted(Type type, String text) {
    return switch (type.getTypeName()) {
      case "int" -> Integer.valueOf(text);
      case "boolean" -> Boolean.valueOf(text);
      case "java.time.Duration" -> Duration.parse(text);
      case "java.nio.file.Path" -> Path.of(text);
      case "java.lang.String" -> text;
      default -> PortalConfig.UpdatingForm.valueOf(text.toUpperCase(Locale.ROOT));
    };
  }
}
