package vn.sohoa.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/**
 * Adds the limits of the value of an Optional, e.g. {@code Optional<@Size(max = 60) String>}, which
 * the generator of the document passes over.
 */
final class OptionalConstraints {
  private static final DotName SIZE = DotName.createSimple(Size.class);
  private static final DotName MIN = DotName.createSimple(Min.class);
  private static final DotName MAX = DotName.createSimple(Max.class);
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

  private OptionalConstraints() {}

  static void apply(Type type, Schema schema) {
    if (!type.name().equals(OPTIONAL) || schema.getType() == null) {
      return;
    }
    Type value = type.asParameterizedType().arguments().getFirst();
    boolean isList = schema.getType().contains(Schema.SchemaType.ARRAY);
    limit(value, SIZE, "min", least -> setLeast(schema, isList, Math.toIntExact(least)));
    limit(value, SIZE, "max", most -> setMost(schema, isList, Math.toIntExact(most)));
    limit(value, MIN, "value", least -> schema.setMinimum(BigDecimal.valueOf(least)));
    limit(value, MAX, "value", most -> schema.setMaximum(BigDecimal.valueOf(most)));
  }

  private static void limit(Type type, DotName constraint, String member, Consumer<Long> set) {
    type.annotations().stream()
        .filter(one -> one.name().equals(constraint))
        .flatMap((AnnotationInstance one) -> Stream.ofNullable(one.value(member)))
        .map(AnnotationValue::asLong)
        .forEach(set);
  }

  private static void setLeast(Schema schema, boolean isList, int least) {
    if (isList) {
      schema.setMinItems(least);
    } else {
      schema.setMinLength(least);
    }
  }

  private static void setMost(Schema schema, boolean isList, int most) {
    if (isList) {
      schema.setMaxItems(most);
    } else {
      schema.setMaxLength(most);
    }
  }
}
