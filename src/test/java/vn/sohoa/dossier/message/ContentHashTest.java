package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.dossier.message.Messages.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierComponent;
import vn.sohoa.dossier.DossierRequest;

/** Which messages say the same. */
class ContentHashTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .findAndRegisterModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private static DossierRequest read(String more) throws JsonProcessingException {
    return JSON.readValue(
        """
        {"procedureCode":"1.009662","channel":"POST","state":"IN_PROGRESS",
         "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0312687878"},
         "receivedAt":"2026-10-05T08:30:00+07:00"%s}
        """
            .formatted(more),
        DossierRequest.class);
  }

  private static String hash(String more) throws JsonProcessingException {
    return ContentHash.of(read(more));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          ,"sourceVersion":1                          | ,"sourceVersion":2,"updatedAt":"2026-10-06T00:00:00Z"
          ,"dueAt":"2026-10-15T00:00:00+07:00"        | ,"dueAt":"2026-10-14T17:00:00Z"
          ,"componentReused":false,"components":[]    | ,"department":null
          ,"components":[{"code":"A"},{"code":"B"}]   | ,"components":[{"code":"B","secret":false},{"code":"A"}]
          ,"result":{}                                | ,"result":{"shared":false}
          """)
  void theSameContentHasOneHash(String one, String other) throws JsonProcessingException {
    assertThat(hash(one)).isEqualTo(hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          ,"department":"A"                           | ,"department":"B"
          ,"department":"A"                           | ,"receivingAgency":"A"
          ,"dueAt":"2026-10-15T00:00:00+07:00"        | ,"finishedAt":"2026-10-15T00:00:00+07:00"
          ,"stateSince":"2026-10-15T00:00:00+07:00"   | ,"department":null
          ,"components":[{"code":"A"},{"code":"B"}]   | ,"components":[{"code":"A"}]
          ,"components":[{"code":"A","fileUrl":"x"},{"code":"B"}] | ,"components":[{"code":"A"},{"code":"B","fileUrl":"x"}]
          ,"result":{"number":"1"}                    | ,"result":{"url":"1"}
          ,"history":[{"state":"RECEIVED","at":"2026-10-05T00:00:00Z"}] | ,"history":[{"state":"RECEIVED","at":"2026-10-06T00:00:00Z"}]
          """)
  void otherContentHasAnother(String one, String other) throws JsonProcessingException {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void theHashIsStoredSoItsFormStays() {
    assertThat(ContentHash.of(message("IN_PROGRESS", 1)))
        .isEqualTo("5aa3ae4baf1272d14e00812443edb6cbe723cc1dbba82dc807b715a5ad26cda0");
  }

  private static Dossier stored(DossierRequest sent) {
    var dossier = new Dossier("H24.98-261005-0001", Instant.EPOCH);
    dossier.assign(
        new Procedure() {
          @Override
          public String code() {
            return "1.009662";
          }
        },
        sent.channel(),
        sent.department(),
        sent.state());
    dossier.handIn(
        sent.applicant().toApplicant(),
        sent.submitted().stream().map(DossierComponent::new).toList());
    dossier.schedule(
        sent.receivedAt().toInstant(),
        sent.dueAt().map(OffsetDateTime::toInstant),
        sent.finishedAt().map(OffsetDateTime::toInstant),
        Instant.EPOCH);
    dossier.flag(sent);
    return dossier;
  }

  @Test
  void aDossierWithoutHashIsComparedByItsStoredValues() throws JsonProcessingException {
    String content =
        ",\"sourceVersion\":3,\"dueAt\":\"2026-10-15T00:00:00.1234567Z\",\"components\":[{\"code\":\"A\",\"declaredPages\":2}],\"result\":{\"number\":\"15/GCN\"}";
    Dossier dossier = stored(read(content));

    assertThat(ContentHash.isStored(dossier, read(content))).isTrue();
    assertThat(ContentHash.isStored(dossier, read(content.replace("15/GCN", "16/GCN")))).isFalse();
    assertThat(ContentHash.isStored(dossier, read(content.replace("\"A\"", "\"B\"")))).isFalse();
  }
}
