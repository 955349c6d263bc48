package vn.sohoa.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.message.Language;

class StrictJsonTest {
  enum Role {
    @JsonProperty("component")
    COMPONENT,
    RESULT
  }

  record Inner(Optional<String> code, Optional<Integer> count) {}

  record Sent(
      Optional<String> text,
      Optional<Integer> whole,
      Optional<Long> version,
      Optional<Boolean> flag,
      boolean bare,
      Optional<Role> role,
      Optional<OffsetDateTime> at,
      Optional<Instant> instant,
      Optional<LocalDate> day,
      Optional<List<String>> texts,
      Optional<Inner> inner,
      Optional<List<Inner>> inners,
      Optional<Double> share) {}

  private final ObjectMapper json = strict();

  static ObjectMapper strict() {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    new StrictJson().customize(mapper);
    return mapper;
  }

  private Problem.Fault fault(String body) {
    return JsonFaults.of(
            catchThrowableOfType(
                JsonProcessingException.class, () -> json.readValue(body, Sent.class)))
        .in(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text|1",
        "text|1.5",
        "text|true",
        "text|[\"a\"]",
        "text|[]",
        "text|{}",
        "text|\"a\\u0000b\"",
        "text|\"\\ud83d\"",
        "whole|2.7",
        "whole|2.0",
        "whole|1e3",
        "whole|\"2\"",
        "whole|\"\"",
        "whole|\" \"",
        "whole|true",
        "whole|[1]",
        "whole|99999999999",
        "version|2.5",
        "version|\"7\"",
        "version|99999999999999999999",
        "flag|1",
        "flag|0",
        "flag|\"true\"",
        "flag|\"\"",
        "flag|[true]",
        "bare|null",
        "bare|0",
        "bare|\"false\"",
        "role|0",
        "role|\"0\"",
        "role|\"\"",
        "role|\"COMPONENT\"",
        "role|[\"RESULT\"]",
        "at|20250420",
        "at|1745.5",
        "at|\"20250420\"",
        "at|\"1745136000\"",
        "at|\"\"",
        "at|\"2025-04-20\"",
        "at|\"2025-04-20T08:30:00\"",
        "at|\"2025-02-30T08:30:00Z\"",
        "at|[2025,4,20]",
        "instant|1745136000",
        "instant|\"1745136000\"",
        "day|20250420",
        "day|\"20250420\"",
        "day|\"2025-04-20T00:00:00Z\"",
        "day|\"2025-4-20\"",
        "day|\"2025-02-30\"",
        "day|\"\"",
        "day|[2025,4,20]",
        "texts|\"a\"",
        "texts|\"\"",
        "texts|{}",
        "inner|\"\"",
        "inner|\"a\"",
        "inner|[]",
        "inner|[{}]",
        "inner|7",
        "inners|{}",
        "share|\"0.5\"",
        "share|true"
      })
  void aValueOfAnotherTypeIsRefusedWhereItStands(String member, String value) {
    Problem.Fault fault =
        fault(
            "{\"bare\":true,\"%s\":%s}"
                .formatted(member, value)
                .replace("\"bare\":true,\"bare\"", "\"bare\""));

    assertThat(fault.pointer()).contains("/" + member);
    assertThat(fault.detail()).isNotBlank().doesNotContain("java.", "vn.sohoa", "Jackson");
  }

  @Test
  void everyValueOfItsOwnTypeIsRead() throws JsonProcessingException {
    Sent sent =
        json.readValue(
            """
            {"text":"1","whole":2,"version":20250420,"flag":false,"bare":true,"role":"component",
             "at":"2025-04-20T08:30:00+0700","instant":"2025-04-20T01:30:00Z","day":"2025-04-20","texts":[],
             "inner":{},"inners":[{"code":"A","count":null}],"share":1}
            """,
            Sent.class);

    assertThat(sent.text()).contains("1");
    assertThat(sent.whole()).contains(2);
    assertThat(sent.version()).contains(20250420L);
    assertThat(sent.flag()).contains(false);
    assertThat(sent.role()).contains(Role.COMPONENT);
    assertThat(sent.at().map(OffsetDateTime::toInstant))
        .isEqualTo(sent.instant())
        .contains(Instant.parse("2025-04-20T01:30:00Z"));
    assertThat(sent.day()).contains(LocalDate.of(2025, 4, 20));
    assertThat(sent.texts()).contains(List.of());
    assertThat(sent.inners()).contains(List.of(new Inner(Optional.of("A"), Optional.empty())));
    assertThat(sent.share()).contains(1.0);
  }

  @Test
  void aMissingMemberIsAbsent() throws JsonProcessingException {
    assertThat(json.readValue("{\"bare\":true,\"text\":null}", Sent.class).text()).isEmpty();
    assertThat(json.readValue("{}", Sent.class).bare()).isFalse();
  }

  @Test
  void anUnknownMemberIsNamedWithTheNearestKnownOne() {
    Problem.Fault fault = fault("{\"bare\":true,\"inners\":[{},{\"cod\":\"A\"}]}");

    assertThat(fault.pointer()).contains("/inners/1/cod");
    assertThat(fault.allowed()).containsExactly("code", "count");
    assertThat(fault.nearest()).contains("code");
    assertThat(fault("{\"bare\":true,\"a/b~c\":1}").pointer()).contains("/a~1b~0c");
    assertThat(fault("{\"bare\":true,\"somethingElse\":1}").nearest()).isEmpty();
  }

  @Test
  void anUnknownWordIsNamedWithTheAllowedOnes() {
    Problem.Fault fault = fault("{\"bare\":true,\"role\":\"componnent\"}");

    assertThat(fault.allowed()).containsExactly("component", "RESULT");
    assertThat(fault.nearest()).contains("component");
  }

  @Test
  void aRepeatedMemberIsRefused() {
    assertThat(fault("{\"bare\":true,\"inner\":{\"count\":1,\"count\":2}}"))
        .isEqualTo(Problem.Fault.atPointer("/inner/count", "Stands there twice"));
  }

  @Test
  void whatIsTooLongIsToldAsThat() {
    new JsonLimits().customize(json);

    assertThat(fault("{\"text\":\"%s\"}".formatted("a".repeat(10_001))))
        .isEqualTo(Problem.Fault.atPointer("/text", Language.ENGLISH.text("fault.too-long")));
    assertThat(fault("{\"texts\":[%s\"a\"]}".formatted("\"a\",".repeat(1 << 18))).detail())
        .isEqualTo(Language.ENGLISH.text("fault.too-long"));
  }

  @Test
  void aWrongDayIsToldTheFormOfDays() {
    assertThat(fault("{\"day\":\"2025-04-20T00:00:00Z\"}").detail()).contains("2026-10-31:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"bare\":true} {}", "{\"bare\":true}x", "{\"bare\":true", "{", "{'a':1}"})
  void whatIsNoJsonIsRefused(String body) {
    assertThat(fault(body).detail()).isNotBlank();
  }

  @Test
  void textsAreReadInTheFormInWhichTheyAreStored() throws JsonProcessingException {
    Sent sent =
        json.readValue(
            "{\"text\":\" Ba\\u0309n\\u200B ve\\u0303\\u00A0\",\"texts\":[\"a\\u0302\"]}",
            Sent.class);

    assertThat(sent.text()).contains("B\u1EA3n v\u1EBD");
    assertThat(sent.texts()).contains(List.of("\u00E2"));
  }
}
