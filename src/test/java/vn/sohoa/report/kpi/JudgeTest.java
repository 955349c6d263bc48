package vn.sohoa.report.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of Quyết định 766/QĐ-TTg, case by case. */
class JudgeTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # finished before, on and after the day it was due (15)
          10 FINISHED                                                    | met
          15 FINISHED                                                    | met
          16 FINISHED                                                    | LATE
          # finished counts before returned, returned before stopped or refused
          14 FINISHED, 20 RETURNED                                       | met
          20 RETURNED                                                    | LATE
          14 RETURNED, 20 STOPPED                                        | met
          14 STOPPED                                                     | met
          16 STOPPED                                                     | LATE
          14 REFUSED                                                     | met
          16 REFUSED                                                     | LATE
          16 FINISHED, 14 RETURNED                                       | LATE
          # not finished: until the end of the period (1 November)
          2 IN_PROGRESS                                                  | LATE
          # waiting for the applicant is subtracted
          5 SUPPLEMENT_REQUESTED, 9 IN_PROGRESS, 19 FINISHED             | met
          5 SUPPLEMENT_REQUESTED, 9 IN_PROGRESS, 20 FINISHED             | LATE
          5 SUPPLEMENT_REQUESTED, 9 RECEIVED, 19 FINISHED                | met
          5 SUPPLEMENT_REQUESTED, 25 FINISHED                            | met
          # two requests that both ended before the finish: both pauses are subtracted
          2 SUPPLEMENT_REQUESTED, 4 IN_PROGRESS, 6 SUPPLEMENT_REQUESTED, 8 IN_PROGRESS, 19 FINISHED | met
          2 SUPPLEMENT_REQUESTED, 4 IN_PROGRESS, 6 SUPPLEMENT_REQUESTED, 8 IN_PROGRESS, 20 FINISHED | LATE
          # a request told twice is one pause
          2 SUPPLEMENT_REQUESTED, 4 SUPPLEMENT_REQUESTED, 6 IN_PROGRESS, 19 FINISHED | met
          2 SUPPLEMENT_REQUESTED, 4 SUPPLEMENT_REQUESTED, 6 IN_PROGRESS, 20 FINISHED | LATE
          # one request, nothing since: the pause goes on until the end of the period
          15 SUPPLEMENT_REQUESTED                                        | met
          16 SUPPLEMENT_REQUESTED                                        | LATE
          # more than one request without finishing is late, however long it waits
          2 SUPPLEMENT_REQUESTED, 3 IN_PROGRESS, 4 SUPPLEMENT_REQUESTED  | SUPPLEMENT_ASKED_AGAIN
          # each entry is a request, also one told twice
          2 SUPPLEMENT_REQUESTED, 4 SUPPLEMENT_REQUESTED                 | SUPPLEMENT_ASKED_AGAIN
          # stopped or refused is an end too: both pauses are subtracted
          2 SUPPLEMENT_REQUESTED, 4 IN_PROGRESS, 6 SUPPLEMENT_REQUESTED, 20 STOPPED | met
          2 SUPPLEMENT_REQUESTED, 4 IN_PROGRESS, 14 SUPPLEMENT_REQUESTED, 15 IN_PROGRESS, 18 REFUSED | met
          2 SUPPLEMENT_REQUESTED, 4 IN_PROGRESS, 14 SUPPLEMENT_REQUESTED, 15 IN_PROGRESS, 19 REFUSED | LATE
          # finished twice: the later time counts
          10 FINISHED, 16 FINISHED                                       | LATE
          # what is told of a time after the end changes nothing
          14 FINISHED, 15 SUPPLEMENT_REQUESTED, 20 IN_PROGRESS           | met
          16 FINISHED, 17 SUPPLEMENT_REQUESTED, 30 IN_PROGRESS           | LATE
          # a day on which more than one state began: the request stands behind the work that it interrupts
          5 SUPPLEMENT_REQUESTED, 5 IN_PROGRESS, 9 IN_PROGRESS, 19 FINISHED | met
          5 IN_PROGRESS, 5 SUPPLEMENT_REQUESTED, 9 IN_PROGRESS, 19 FINISHED | met
          # but who was at work before is there again because it was answered on the same day
          2 IN_PROGRESS, 5 SUPPLEMENT_REQUESTED, 5 IN_PROGRESS, 30 FINISHED | LATE
          2 IN_PROGRESS, 5 IN_PROGRESS, 5 SUPPLEMENT_REQUESTED, 30 FINISHED | LATE
          2 IN_PROGRESS, 5 SUPPLEMENT_REQUESTED, 30 FINISHED             | met
          1 SUPPLEMENT_REQUESTED, 5 IN_PROGRESS, 19 FINISHED             | met
          1 SUPPLEMENT_REQUESTED, 5 IN_PROGRESS, 20 FINISHED             | LATE
          """)
  void onTimeComparesWorkingTimeWithDueDate(String changes, String judged) {
    assertThat(Facts.plain().then(changes).judged(Indicator.ON_TIME)).isEqualTo(judged);
  }

  @Test
  void orderOfReportedChangesDoesNotMatter() {
    Facts facts = Facts.plain().then("19 FINISHED, 9 IN_PROGRESS, 5 SUPPLEMENT_REQUESTED");

    assertThat(facts.judged(Indicator.ON_TIME)).isEqualTo("met");
  }

  @ParameterizedTest(name = "{0}, {1} s from the first moment after the period → {2}")
  @CsvSource({
    "'', -1, LATE",
    "'',  0, met",
    "'',  1, met",
    "5 IN_PROGRESS, 86400, met",
    "32 FINISHED, -1, LATE",
    "32 FINISHED, 0, met",
    "33 FINISHED, 0, LATE",
    "33 FINISHED, 86400, met"
  })
  void openDossierEndsWithPeriodAndDueMomentIsOnTime(String changes, long due, String judged) {
    Facts facts = Facts.plain().then(changes).due(Facts.day(32).plusSeconds(due));

    assertThat(facts.judged(Indicator.ON_TIME)).isEqualTo(judged);
  }

  @ParameterizedTest
  @CsvSource({"REFUSED", "STOPPED"})
  void dossierWithoutResultStaysInDenominator(String end) {
    Facts facts = Facts.plain().files(true, true, false).then("5 " + end);

    assertThat(facts.judged(Indicator.ELECTRONIC_RESULT)).isEqualTo("NO_RESULT_FILE");
    assertThat(facts.judged(Indicator.DIGITIZED)).isEqualTo("NO_RESULT_FILE");
  }

  @Test
  void dossierWithoutDueDateIsNeverOnTime() {
    assertThat(Facts.plain().withoutDueDate().then("2 FINISHED").judged(Indicator.ON_TIME))
        .isEqualTo("NO_DUE_DATE");
  }

  @ParameterizedTest(
      name = "paper result {0}, component file {1}, result file {2} → 4.1 {3}, 4.2 {4}")
  @CsvSource({
    "true,  false, false, NO_RESULT_FILE, NO_COMPONENT_FILE",
    "true,  true,  false, NO_RESULT_FILE, NO_RESULT_FILE",
    "true,  false, true,  met,            NO_COMPONENT_FILE",
    "true,  true,  true,  met,            met",
    "false, false, false, not counted,    NO_COMPONENT_FILE",
    "false, true,  false, not counted,    met",
    "false, true,  true,  not counted,    met"
  })
  void dossierIsDigitizedByComponentAndResult(
      boolean paperResult, boolean component, boolean result, String electronic, String digitized) {
    Facts facts = Facts.plain().files(paperResult, component, result);

    assertThat(facts.judged(Indicator.ELECTRONIC_RESULT)).isEqualTo(electronic);
    assertThat(facts.judged(Indicator.DIGITIZED)).isEqualTo(digitized);
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, false, NOT_REUSED, NOT_SHARED, NO_POPULATION_DATA",
    "true,  false, false, met,        NOT_SHARED, NO_POPULATION_DATA",
    "false, true,  false, NOT_REUSED, met,        NO_POPULATION_DATA",
    "false, false, true,  NOT_REUSED, NOT_SHARED, met"
  })
  void flagsDecideOtherIndicators(
      boolean reused, boolean shared, boolean population, String r, String s, String p) {
    Facts facts = Facts.plain().flags(reused, shared, population);

    assertThat(facts.judged(Indicator.REUSED)).isEqualTo(r);
    assertThat(facts.judged(Indicator.SHARED)).isEqualTo(s);
    assertThat(facts.judged(Indicator.POPULATION_DATA)).isEqualTo(p);
  }
}
