package vn.sohoa.dossier.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.problem.Problem;

/**
 * A message about one dossier.
 *
 * @param places where its codes stand in the request, for warnings
 * @param others members that are stored without being used, by JSON pointer
 * @param warnings that were found while it was read
 */
record DossierMessage(
    String code,
    DossierRequest content,
    Places places,
    Map<String, Object> others,
    List<Problem.Fault> warnings) {

  /**
   * JSON pointers to codes that are looked up in the catalogue.
   *
   * @param components of the submitted components, in their order
   * @param agency of the receiving agency; empty if its code was looked at already
   */
  record Places(
      String procedureCode, List<String> components, String result, Optional<String> agency) {
    static Places of(DossierRequest content) {
      return new Places(
          "/procedureCode",
          IntStream.range(0, content.submitted().size())
              .mapToObj("/components/%d/code"::formatted)
              .toList(),
          "/result",
          Optional.of("/receivingAgency"));
    }
  }

  /** Creates a message in Sohoa's own format. */
  DossierMessage(String code, DossierRequest content) {
    this(code, content, Places.of(content), Map.of(), List.of());
  }

  /** Returns the message with further warnings. */
  DossierMessage with(List<Problem.Fault> more) {
    return new DossierMessage(
        code, content, places, others, Stream.concat(more.stream(), warnings.stream()).toList());
  }
}
