package vn.sohoa.sandbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sohoa.sandbox.scenario.Scenario;

/** The invented authority of a sandbox: the same in each. */
final class SandboxData {
  static final String AGENCY = "H24.99";
  static final String FIRST_DOSSIER = "H24.99-250416-0001";
  private static final String PROCEDURE = "1.009645";

  /** A request to make something: PUT to an address with a body. */
  record Put(String path, String json) {}

  /**
   * A scan.
   *
   * @param dossier that its sender declares
   * @param isWithdrawn whether it is taken back afterwards
   */
  record Scan(Scenario scenario, String dossier, boolean isResult, boolean isWithdrawn) {
    String fileName() {
      return "seed." + scenario.label() + ".pdf";
    }

    String metadata() {
      return isResult
          ? "{\"agencyCode\":\"%s\",\"role\":\"result\",\"dossierCode\":\"%s\",\"declaredPages\":1}"
              .formatted(AGENCY, dossier)
          : "{\"agencyCode\":\"%s\",\"role\":\"component\",\"dossierCode\":\"%s\",\"componentCode\":\"VB\",\"declaredPages\":1}"
              .formatted(AGENCY, dossier);
    }
  }

  private SandboxData() {}

  static List<Put> records() {
    return List.of(
        new Put(
            "/procedures/" + PROCEDURE,
            """
            {"name":"Chấp thuận chủ trương đầu tư","field":"Đầu tư","returnsPaperResult":true,
             "components":[{"code":"VB","name":"Quyết định của chủ đầu tư","required":true}]}
            """),
        dossier("H24.99-250416-0001", "IN_PROGRESS", "Công ty TNHH Thử Nghiệm", "0100112437"),
        dossier("H24.99-250417-0027", "IN_PROGRESS", "Công ty cổ phần Mẫu Sông Cấm", "0201234560"),
        dossier("H24.99-250418-0108", "IN_PROGRESS", "Công ty TNHH Ví Dụ Đồ Sơn", "0314409058"),
        dossier("H24.99-250421-0216", "RECEIVED", "Hợp tác xã Minh Họa", "0301447420"));
  }

  /** The codes differ in more than a digit: misread digits are thought of, too. */
  private static Put dossier(String code, String state, String name, String taxCode) {
    return new Put(
        "/dossiers/" + code,
        """
        {"procedureCode":"%s","channel":"IN_PERSON","department":"DT","state":"%s",
         "applicant":{"kind":"ORGANIZATION","name":"%s","taxCode":"%s"},
         "receivedAt":"20%s-%s-%sT08:30:00+07:00","dueAt":"2025-05-15T17:00:00+07:00",
         "components":[{"code":"VB","declaredPages":1}]}
        """
            .formatted(
                PROCEDURE,
                state,
                name,
                taxCode,
                code.substring(7, 9),
                code.substring(9, 11),
                code.substring(11, 13)));
  }

  /** In the order in which they get their numbers. */
  static List<Scan> scans() {
    return List.of(
        new Scan(Scenario.DECISION_READY, "H24.99-250417-0027", false, false),
        new Scan(Scenario.DECISION_NEEDS_REVIEW, "H24.99-250418-0108", false, false),
        new Scan(Scenario.SCAN_FAILED, "H24.99-250418-0108", true, false),
        new Scan(Scenario.DECISION_SECRET, "H24.99-250417-0027", true, false),
        new Scan(Scenario.DECISION_READY, "H24.99-250421-0216", false, true));
  }

  /** Returns the states of the documents by their codes. */
  static Map<String, String> states() {
    var states = new TreeMap<String, String>();
    List<Scan> scans = scans();
    for (int at = 0; at < scans.size(); at++) {
      states.put(docCode(at), state(scans.get(at)));
    }
    return states;
  }

  static String docCode(int at) {
    return "%s_TL_%06d_V1".formatted(AGENCY, at + 1);
  }

  static String state(Scan scan) {
    return scan.isWithdrawn() ? "WITHDRAWN" : scan.scenario().state();
  }
}
