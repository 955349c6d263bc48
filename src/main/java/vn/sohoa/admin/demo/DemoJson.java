package vn.sohoa.admin.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.sohoa.admin.sample.paper.Truth;

/** Converts generated data to bodies of API requests. */
final class DemoJson {
  private DemoJson() {}

  static Map<String, Object> procedure(DemoProcedure procedure) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", procedure.name());
    body.put("field", procedure.field());
    body.put("returnsPaperResult", !procedure.result().isEmpty());
    body.put(
        "components",
        procedure.components().stream()
            .map(c -> Map.of("code", c.code(), "name", c.name(), "required", true))
            .toList());
    return body;
  }

  static Map<String, Object> dossier(DemoDossier dossier) {
    var body = new LinkedHashMap<String, Object>();
    body.put("procedureCode", dossier.procedure().code());
    body.put("channel", "IN_PERSON");
    body.put("department", dossier.procedure().department());
    body.put("state", dossier.finishedAt().isPresent() ? "RETURNED" : "IN_PROGRESS");
    body.put("applicant", applicant(dossier.applicant()));
    body.put("receivedAt", dossier.receivedAt().toString());
    body.put("dueAt", dossier.dueAt().toString());
    dossier.finishedAt().ifPresent(time -> body.put("finishedAt", time.toString()));
    dossier
        .result()
        .filter(DemoDossier.Result::told)
        .ifPresent(
            result ->
                body.put(
                    "result",
                    Map.of("number", result.number(), "issuedOn", result.issuedOn().toString())));
    body.put(
        "components", dossier.components().stream().map(c -> Map.of("code", c.code())).toList());
    return body;
  }

  private static Map<String, Object> applicant(DemoApplicant applicant) {
    return applicant.enterprise()
        ? Map.of("kind", "ORGANIZATION", "name", applicant.name(), "taxCode", applicant.number())
        : Map.of(
            "kind",
            "INDIVIDUAL",
            "name",
            applicant.name(),
            "idType",
            "CCCD",
            "idNumber",
            applicant.number());
  }

  /** Returns the metadata of an import. */
  static Map<String, Object> metadata(DemoPaper paper, String agency) {
    var body = new LinkedHashMap<String, Object>();
    body.put("agencyCode", agency);
    body.put("role", paper.isResult() ? "result" : "component");
    paper.declaredDossier().ifPresent(code -> body.put("dossierCode", code));
    paper.declaredComponent().ifPresent(code -> body.put("componentCode", code));
    paper.declaredProcedure().ifPresent(code -> body.put("procedureCode", code));
    body.put("declaredPages", paper.declaredPages());
    return body;
  }

  /** Returns the ground truth of a paper, to compare its link, kind and fields with. */
  static Map<String, Object> truth(DemoPaper paper, DemoDossier dossier, Truth truth) {
    var body = new LinkedHashMap<String, Object>();
    body.put("dossierCode", dossier.code());
    body.put("componentCode", paper.component().orElse(""));
    body.put("strangersPaper", paper.strangersPaper());
    body.putAll(truth.json());
    return body;
  }
}
