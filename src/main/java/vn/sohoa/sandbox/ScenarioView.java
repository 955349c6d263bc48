package vn.sohoa.sandbox;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.DocumentState;
import vn.sohoa.sandbox.scenario.Scenario;

/**
 * What the sandbox makes of files of a name.
 *
 * @param name part of the name of the file, e.g. {@code decision.ready}
 * @param state in which their documents end
 * @param link decision on their link; absent if there is none
 */
@Schema(name = "SandboxScenario")
public record ScenarioView(String name, DocumentState state, Optional<String> link) {
  static ScenarioView of(Scenario scenario) {
    return new ScenarioView(
        scenario.label(),
        DocumentState.valueOf(scenario.state()),
        Optional.of(scenario.link()).filter(link -> !link.isEmpty()));
  }
}
