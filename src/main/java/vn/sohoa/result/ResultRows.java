package vn.sohoa.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.result.entry.EntryWriter;
import vn.sohoa.result.entry.ResultDossier;
import vn.sohoa.result.entry.ResultPaper;
import vn.sohoa.result.entry.ToldMembers;
import vn.sohoa.sql.Row;

/** Makes results of rows of {@link ResultReader}. */
@ApplicationScoped
class ResultRows {
  private final ConfiguredRules rules;
  private final ObjectMapper json;

  ResultRows(ConfiguredRules rules, ObjectMapper json) {
    this.rules = rules;
    this.json = json;
  }

  AttestedResult result(Row row) {
    ResultFile file = file(row);
    Optional<ResultDossier> dossier =
        row.optionalText("dossier_code").map(code -> dossier(code, row));
    var paper =
        new ResultPaper(
            row.text("agency_code"),
            row.optionalText("kind"),
            fields(row.optionalText("fields")),
            file.name());
    return new AttestedResult(
        row.number("number"),
        row.text("doc_code"),
        dossier.map(ResultDossier::code),
        row.instant("made_at"),
        row.optionalInstant("ended_at"),
        row.bool("counts"),
        file,
        EntryWriter.write(paper, dossier, rules.rules()),
        delivery(row));
  }

  private static ResultFile file(Row row) {
    return ResultFile.of(
        row.text("doc_code"),
        row.instant("received_at"),
        row.optionalText("media_type"),
        row.bool("signed"),
        new ResultFile.Bytes(row.text("sha256"), row.number("size")),
        row.optionalText("pdfa_sha256")
            .map(sha256 -> new ResultFile.Bytes(sha256, row.number("pdfa_size"))));
  }

  private AttestedResult.Delivery delivery(Row row) {
    return new AttestedResult.Delivery(
        row.constant("state", ResultDeliveryState.class),
        row.integer("attempts"),
        row.optionalInstant("last_attempt_at"),
        row.optionalInstant("next_attempt_at"),
        row.optionalConstant("failure", ResultDeliveryFailure.class),
        row.optionalInteger("status"),
        row.optionalText("answer_code"),
        row.optionalText("answer_text"),
        texts(row.optionalText("answered")),
        texts(row.optionalText("sent")),
        row.optionalInstant("sent_at"));
  }

  private ResultDossier dossier(String code, Row row) {
    return new ResultDossier(
        code,
        row.text("procedure_code"),
        row.constant("dossier_state", DossierState.class),
        row.optionalText("department"),
        new ResultDossier.Owner(
            row.constant("applicant_kind", ApplicantKind.class),
            row.optionalText("id_type"),
            row.optionalText("id_number"),
            row.optionalText("tax_code")),
        row.instant("dossier_received_at"),
        row.optionalInstant("due_at"),
        row.optionalInstant("returned_at"),
        row.bool("reused"),
        new ResultDossier.ToldResult(
            row.optionalText("result_number"), row.optionalDay("result_issued_on")),
        new ToldMembers(texts(row.optionalText("other_members"))));
  }

  private Map<String, ResultPaper.Field> fields(Optional<String> stored) {
    var fields = new HashMap<String, ResultPaper.Field>();
    stored
        .map(this::parse)
        .ifPresent(
            object ->
                object
                    .properties()
                    .forEach(
                        member ->
                            fields.put(
                                member.getKey(),
                                new ResultPaper.Field(
                                    Optional.ofNullable(member.getValue().get("value"))
                                        .filter(JsonNode::isTextual)
                                        .map(JsonNode::textValue),
                                    member.getValue().path("absent").asBoolean()))));
    return fields;
  }

  /** Returns members that are single values. */
  private Map<String, String> texts(Optional<String> stored) {
    var texts = new HashMap<String, String>();
    stored
        .map(this::parse)
        .ifPresent(
            object ->
                object.properties().stream()
                    .filter(member -> member.getValue().isValueNode())
                    .forEach(member -> texts.put(member.getKey(), member.getValue().asText())));
    return texts;
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column holds no JSON", e);
    }
  }
}
