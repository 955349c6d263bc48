package vn.sohoa.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.DocumentState;
import vn.sohoa.sandbox.scenario.Scenario;

/**
 * A sandbox.
 *
 * @param agencyCode of the invented authority
 * @param dossiers codes of the dossiers that it has at first
 * @param documents that it has at first, in the order of their codes
 * @param scenarios what it makes of files by their names
 * @param faults that still happen
 */
@Schema(name = "Sandbox")
public record SandboxView(
    String agencyCode,
    List<String> dossiers,
    List<Seeded> documents,
    List<ScenarioView> scenarios,
    List<FaultView> faults) {
  private static final String DOSSIERS = "/dossiers/";

  public SandboxView {
    dossiers = List.copyOf(dossiers);
    documents = List.copyOf(documents);
    scenarios = List.copyOf(scenarios);
    faults = List.copyOf(faults);
  }

  /**
   * A document that a sandbox has at first.
   *
   * @param state in which it is then
   */
  @Schema(name = "SandboxDocument")
  public record Seeded(String docCode, DocumentState state) {}

  static SandboxView of(List<FaultList.Waiting> faults) {
    return new SandboxView(
        SandboxData.AGENCY,
        SandboxData.records().stream()
            .map(SandboxData.Put::path)
            .filter(path -> path.startsWith(DOSSIERS))
            .map(path -> path.substring(DOSSIERS.length()))
            .toList(),
        SandboxData.states().entrySet().stream()
            .map(one -> new Seeded(one.getKey(), DocumentState.valueOf(one.getValue())))
            .toList(),
        Stream.of(Scenario.values()).map(ScenarioView::of).toList(),
        faults.stream().map(FaultView::of).toList());
  }
}
