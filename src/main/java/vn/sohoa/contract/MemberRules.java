package vn.sohoa.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Derives from the records which members are required and which may be null.
 *
 * <p>In answers, a member is required unless it is Optional or nullable: those are sent as null, or
 * left out where the record says so ({@code NON_EMPTY}). In requests, validation says what is
 * required, and an optional member may be null or absent. A record that is in both follows the
 * request.
 */
final class MemberRules {
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final String PAGE = "vn.sohoa.paging.CursorPage";

  private final IndexView index;

  MemberRules(IndexView index) {
    this.index = index;
  }

  void apply(OpenAPI document, List<ContractOperation> operations) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> requests = requests(schemas, operations);
    schemas.forEach(
        (name, schema) -> {
          if (schema.getProperties() != null) {
            apply(record(name, schema), schema, requests.contains(name));
          }
        });
  }

  private void apply(ClassInfo type, Schema schema, boolean isRequest) {
    var members = new LinkedHashMap<String, Schema>();
    var required = new TreeSet<String>();
    Stream.ofNullable(schema.getRequired()).forEach(required::addAll);
    schema
        .getProperties()
        .forEach(
            (name, member) -> {
              FieldInfo field = type.field(name);
              if (field == null) {
                // A getter that is no component is sent, but not accepted
                member.setReadOnly(true);
                members.put(name, member);
                return;
              }
              OptionalConstraints.apply(field.type(), member);
              boolean isOmitted = isOmittedIfEmpty(type, field);
              members.put(
                  name, Nullability.set(member, isOptional(field) && (isRequest || !isOmitted)));
              if (!isRequest && !isOptional(field) && !(isOmitted && canBeEmpty(field))) {
                required.add(name);
              }
            });
    schema.setProperties(members);
    schema.setRequired(required.isEmpty() ? null : inOrder(required, members.keySet()));
  }

  private static List<String> inOrder(Set<String> required, Set<String> members) {
    return members.stream().filter(required::contains).toList();
  }

  private static boolean isOptional(FieldInfo field) {
    return field.type().name().equals(OPTIONAL) || field.type().hasAnnotation(NULLABLE);
  }

  private static boolean isOmittedIfEmpty(ClassInfo type, FieldInfo field) {
    return Stream.of(type.declaredAnnotation(INCLUDE), field.annotation(INCLUDE))
        .anyMatch(one -> one != null && one.value().asEnum().equals("NON_EMPTY"));
  }

  private static boolean canBeEmpty(FieldInfo field) {
    return field.type().kind() == Type.Kind.PARAMETERIZED_TYPE
        || field.type().name().equals(DotName.STRING_NAME);
  }

  /** Returns the record with this name and these members; one that is annotated comes first. */
  private ClassInfo record(String name, Schema schema) {
    // A class may be in several parts of the index
    Collection<ClassInfo> possible =
        index.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .filter(type -> type.name().toString().startsWith("vn.sohoa."))
            .filter(type -> hasMembers(type, schema))
            .collect(Collectors.toMap(ClassInfo::name, type -> type, (type, same) -> type))
            .values();
    List<ClassInfo> found =
        Stream.<Predicate<ClassInfo>>of(
                type -> annotatedName(type).equals(Optional.of(name)),
                type -> annotatedName(type).isEmpty() && isNamed(type, name))
            .map(rule -> possible.stream().filter(rule).toList())
            .filter(types -> !types.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (found.size() != 1) {
      throw new IllegalStateException("no single record for schema " + name + ": " + found);
    }
    return found.getFirst();
  }

  private static Optional<String> annotatedName(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
        .map(schema -> schema.value("name"))
        .map(AnnotationValue::asString);
  }

  private static boolean isNamed(ClassInfo type, String name) {
    return SchemaForms.name(type.simpleName()).equals(name)
        || (name.endsWith("List") && type.name().toString().equals(PAGE));
  }

  private static boolean hasMembers(ClassInfo type, Schema schema) {
    long known =
        schema.getProperties().keySet().stream().filter(one -> type.field(one) != null).count();
    return known > 0 && known >= type.recordComponents().size() - 1L;
  }

  private static Set<String> requests(
      Map<String, Schema> schemas, List<ContractOperation> operations) {
    var found = new HashSet<String>();
    operations.stream()
        .filter(ContractOperation::hasBody)
        .map(one -> one.model().getRequestBody().getContent())
        .flatMap(content -> content.getMediaTypes().values().stream())
        .forEach(type -> collect(type.getSchema(), schemas, found));
    return found;
  }

  private static void collect(
      @Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
    if (schema == null) {
      return;
    }
    String target = SchemaRewriter.target(schema);
    if (target != null && found.add(target)) {
      collect(schemas.get(target), schemas, found);
    }
    Stream.of(
            Stream.ofNullable(schema.getProperties()).flatMap(each -> each.values().stream()),
            Stream.ofNullable(schema.getItems()),
            Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
            Stream.ofNullable(schema.getAllOf()).flatMap(List::stream))
        .flatMap(each -> each)
        .forEach(inner -> collect(inner, schemas, found));
  }
}
