package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.contract.DeclaredOperation;

/**
 * Every operation of the contract by every kind of caller, on documents of their own and of others.
 * The statuses are written to {@code target/it/access-matrix.md}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {
  /** These change or end what others need. */
  private static final List<String> LAST =
      List.of(
          "decideDuplicate",
          "arrangeDocumentPages",
          "splitDocument",
          "joinDocuments",
          "requestRescan",
          "replaceDocument",
          "withdrawDocument",
          "reprocessDocument",
          "terminateUpload",
          "deleteWebhook",
          "deleteExport");

  /** Whatever changes the document ends the attestation. */
  private static final String FIRST = "withdrawAttestation";

  private RunningService service;
  private List<MatrixCaller> callers = List.of();
  private MatrixResources resources;
  private final Map<String, Map<String, Integer>> statuses = new TreeMap<>();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    service = RunningService.start("matrix", Map.of("SOHOA_ENGINE_PROFILE", "quick"));
    callers = MatrixCaller.all(service);
    resources = MatrixResources.make(service, folder, callers);
  }

  @AfterAll
  void stop() throws IOException {
    service.close();
    var text = new StringBuilder("| Operation |");
    callers.forEach(caller -> text.append(' ').append(caller.name()).append(" |"));
    text.append("\n|---|").append("---|".repeat(callers.size())).append('\n');
    statuses.forEach(
        (operation, row) -> {
          text.append("| ").append(operation).append(" |");
          callers.forEach(caller -> text.append(' ').append(row.get(caller.name())).append(" |"));
          text.append('\n');
        });
    Files.writeString(Path.of("target", "it", "access-matrix.md"), text);
  }

  private static List<DeclaredOperation> operations() {
    return DeclaredOperation.all().stream()
        .sorted(
            Comparator.comparing((DeclaredOperation one) -> !one.id().equals(FIRST))
                .thenComparingInt(one -> LAST.indexOf(one.id())))
        .toList();
  }

  @Test
  void everyCallerMayDoWhatIsDeclaredAndNothingElse() {
    var deviations = new ArrayList<String>();
    int calls = 0;
    for (DeclaredOperation operation : operations()) {
      for (MatrixCaller caller : callers) {
        int status = caller.call(resources.request(operation, resources.own(), caller));
        statuses
            .computeIfAbsent(operation.toString(), _ -> new TreeMap<>())
            .put(caller.name(), status);
        calls++;
        if (!expected(operation, caller).test(status)) {
          deviations.add(caller.name() + ": " + operation + " is " + status);
        }
      }
    }

    assertThat(deviations).isEmpty();
    assertThat(calls).isGreaterThan(800);
  }

  /** That a request is refused for its content is no matter of access. */
  private static Predicate<Integer> expected(DeclaredOperation operation, MatrixCaller caller) {
    if (operation.roles().stream().anyMatch(caller.grants()::contains)) {
      if (operation.path().startsWith("/api/v1/sandbox")) {
        return status -> status == 404 || status == 400; // this is none
      }
      return status -> status != 401 && status != 403 && status != 404 && status < 500;
    }
    return status -> status == (caller.isKnown() ? 403 : 401);
  }

  @Test
  void aStationSeesNothingOfOthers() {
    MatrixCaller station =
        callers.stream().filter(MatrixCaller::isStation).findFirst().orElseThrow();
    List<String> deviations =
        operations().stream()
            .filter(operation -> operation.roles().contains("STATION"))
            .filter(operation -> operation.path().contains("{docCode}"))
            .map(
                operation ->
                    operation
                        + " is "
                        + station.call(resources.request(operation, resources.foreign())))
            .filter(line -> !line.endsWith(" is 404"))
            .collect(Collectors.toCollection(ArrayList::new));
    for (String list :
        List.of("/documents", "/rescans", "/dossiers/" + resources.dossierCode() + "/documents")) {
      if (station.read("/api/v1" + list).contains(resources.foreign())) {
        deviations.add(list + " has a document of another station");
      }
    }

    assertThat(deviations).isEmpty();
  }
}
