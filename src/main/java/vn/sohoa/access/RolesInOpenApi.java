package vn.sohoa.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Replaces rights in the OpenAPI document by the roles that have them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RolesInOpenApi implements OASFilter {
  @Override
  public Operation filterOperation(Operation operation) {
    List<SecurityRequirement> requirements = operation.getSecurity();
    if (requirements != null) {
      operation.setSecurity(requirements.stream().map(RolesInOpenApi::withRoles).toList());
    }
    return operation;
  }

  private static SecurityRequirement withRoles(SecurityRequirement requirement) {
    SecurityRequirement named = OASFactory.createSecurityRequirement();
    requirement
        .getSchemes()
        .forEach(
            (scheme, rights) ->
                named.addScheme(scheme, rights.stream().flatMap(RolesInOpenApi::roles).toList()));
    return named;
  }

  private static Stream<String> roles(String right) {
    List<String> roles =
        Arrays.stream(Role.values())
            .filter(role -> role.rights().contains(right))
            .map(Role::name)
            .toList();
    boolean isNamed =
        roles.isEmpty()
            || Arrays.stream(KeyRight.values()).anyMatch(own -> own.name().equals(right));
    return isNamed ? Stream.concat(roles.stream(), Stream.of(right)) : roles.stream();
  }
}
