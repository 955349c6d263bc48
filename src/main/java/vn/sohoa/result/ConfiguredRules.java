package vn.sohoa.result;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.sohoa.clean.identifier.ResultCode;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.result.entry.EntryMember;
import vn.sohoa.result.entry.EntryRules;

/** The rules of entries by the configuration, which is validated when the service starts. */
@ApplicationScoped
class ConfiguredRules {
  private final EntryRules rules;

  ConfiguredRules(ResultConfig config, Supplier<Kinds> kinds) {
    this.rules =
        new EntryRules(
            required(config),
            codes(config),
            config.taxCodeType(),
            kind -> isNumberedByHead(kinds.get(), kind));
  }

  private static boolean isNumberedByHead(Kinds kinds, String kind) {
    return kinds
        .withId(kind)
        .filter(it -> it.requires().contains(FieldName.CODE_NUMBER.metadataName()))
        .isPresent();
  }

  void start(@Observes StartupEvent event) {
    // Creates the bean, which reads the configuration
  }

  EntryRules rules() {
    return rules;
  }

  private static Set<EntryMember> required(ResultConfig config) {
    return NamedValues.list(config.required()).stream()
        .map(
            name ->
                EntryMember.named(name)
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "sohoa.results.required has an unknown member: " + name)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> codes(ResultConfig config) {
    Map<String, String> codes =
        NamedValues.map("sohoa.results.result-codes", config.resultCodes().orElse(""));
    codes.forEach(
        (kind, code) -> {
          if (ResultCode.parse(code).isEmpty()) {
            throw new IllegalStateException(
                "sohoa.results.result-codes has a code that is not of the form KQ.G15.000031: "
                    + code);
          }
        });
    return codes;
  }
}
