package vn.sohoa.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States of a dossier that messages report, and their effect on the indicators. */
class StateMessagesIT {
  private static final String PROCEDURE = "1.009915";
  private final RunningService service = SharedService.get();

  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(
        PROCEDURE, "{\"name\":\"Cấp lại\",\"returnsPaperResult\":false,\"components\":[]}");
  }

  /** Returns a message about a dossier received on 1 October 2022 and due on the 15th. */
  private static String message(String state, String more) {
    return """
        {"procedureCode":"%s","channel":"POST","state":"%s",
         "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0312687878"},
         "receivedAt":"2022-10-01T00:00:00+07:00","dueAt":"2022-10-15T00:00:00+07:00"%s}
        """
        .formatted(PROCEDURE, state, more);
  }

  private static String since(int day) {
    return ",\"stateSince\":\"" + moment(day) + "\"";
  }

  private static String moment(int day) {
    return "2022-10-%02dT00:00:00+07:00".formatted(day);
  }

  private ValidatableResponse put(String code, String body) {
    return catalogue.put("/api/v1/dossiers/" + code, body).statusCode(200);
  }

  @Test
  void aSupplementThatIsReceivedEndsThePause() {
    String code = "H24.95-221001-0001";
    put(code, message("RECEIVED", ""));
    put(code, message("SUPPLEMENT_REQUESTED", since(5)));
    put(code, message("RECEIVED", since(9)));
    put(code, message("FINISHED", ",\"finishedAt\":\"" + moment(20) + "\""))
        .body(
            "history.state", contains("RECEIVED", "SUPPLEMENT_REQUESTED", "RECEIVED", "FINISHED"));

    service
        .admin()
        .get(
            "/api/v1/reports/kpi766/dossiers?from=2022-10-01&to=2022-10-31&indicator=2.1&in=missed&procedure="
                + PROCEDURE)
        .then()
        .body("items.find { it.dossierCode == '" + code + "' }.missed", equalTo("LATE"));
  }

  @Test
  void anEndThatWasCorrectedDoesNotComeBackWithALateMessage() {
    String late = message("FINISHED", ",\"sourceVersion\":1" + since(18));
    String corrected = "H24.95-221001-0002";
    put(
        corrected,
        message("FINISHED", ",\"sourceVersion\":2,\"finishedAt\":\"" + moment(12) + "\""));
    put(corrected, late)
        .body("outcome", equalTo("IGNORED_OLDER"))
        .body("history.state", contains("RECEIVED", "FINISHED"))
        .body("history[1].at", equalTo(moment(12)));
    String takenBack = "H24.95-221001-0003";
    put(
        takenBack,
        message(
            "IN_PROGRESS",
            ",\"sourceVersion\":2,\"history\":[{\"state\":\"RECEIVED\",\"at\":\""
                + moment(1)
                + "\"}]"));
    put(takenBack, late)
        .body("outcome", equalTo("IGNORED_OLDER"))
        .body("history.state", contains("RECEIVED"));
    put(takenBack, message("IN_PROGRESS", ",\"sourceVersion\":3" + since(4)))
        .body("outcome", equalTo("UPDATED"))
        .body("history.state", contains("RECEIVED", "IN_PROGRESS"));
    put(takenBack, message("SUPPLEMENT_REQUESTED", since(5)))
        .body("history.state", contains("RECEIVED", "IN_PROGRESS", "SUPPLEMENT_REQUESTED"));
  }

  @Test
  void aWholeHistoryThatComesLateTakesThePlaceOfWhatIsOlderOnly() {
    String code = "H24.95-221001-0004";
    put(code, message("SUPPLEMENT_REQUESTED", ",\"sourceVersion\":1" + since(3)));
    put(code, message("IN_PROGRESS", ",\"sourceVersion\":3" + since(9)));
    put(
            code,
            message(
                "SUPPLEMENT_REQUESTED",
                ",\"sourceVersion\":2,\"history\":[{\"state\":\"RECEIVED\",\"at\":\""
                    + moment(2)
                    + "\"},{\"state\":\"SUPPLEMENT_REQUESTED\",\"at\":\""
                    + moment(4)
                    + "\"}]"))
        .body("outcome", equalTo("IGNORED_OLDER"))
        .body("history.state", contains("RECEIVED", "SUPPLEMENT_REQUESTED", "IN_PROGRESS"))
        .body("history.at", contains(moment(2), moment(4), moment(9)));
  }
}
