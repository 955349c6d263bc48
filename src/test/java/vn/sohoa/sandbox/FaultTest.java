package vn.sohoa.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.problem.Reason;

class FaultTest {
  private static Fault fault(@Nullable String method, @Nullable String path) {
    Fault any = Fault.of(FaultKind.ERROR);
    return new Fault(
        any.kind(),
        Optional.ofNullable(method),
        Optional.ofNullable(path),
        any.delayMs(),
        any.reason(),
        any.retryAfter(),
        any.afterBytes());
  }

  @ParameterizedTest
  @CsvSource({
    ",,GET,/documents,true",
    "GET,,GET,/documents,true",
    "GET,,POST,/documents,false",
    ",/documents/{docCode},GET,/documents/H24.99_TL_000001_V1,true",
    ",/documents/{docCode},GET,/documents,false",
    ",/documents/{docCode},GET,/documents/a/pages,false",
    ",/documents/{docCode}/pages/{number},GET,/documents/a/pages/1,true",
    ",/documents/import,POST,/documents/import,true",
    ",/documents/import,POST,/documentsximport,false"
  })
  void concernsRequestsOfItsMethodAndPath(
      @Nullable String method,
      @Nullable String path,
      String sentMethod,
      String sent,
      boolean isMeant) {
    assertThat(fault(method, path).concerns(sentMethod, sent)).isEqualTo(isMeant);
  }

  @Test
  void happensAsOftenAsToldTheOldestFirst() {
    var faults = new FaultList();
    faults.add(Fault.of(FaultKind.SLOW), 2);
    faults.add(Fault.of(FaultKind.DROP), 1);

    assertThat(faults.take("GET", "/me")).map(Fault::kind).contains(FaultKind.SLOW);
    assertThat(faults.all()).extracting(FaultList.Waiting::left).containsExactly(1, 1);
    assertThat(faults.take("GET", "/me")).map(Fault::kind).contains(FaultKind.SLOW);
    assertThat(faults.take("GET", "/me")).map(Fault::kind).contains(FaultKind.DROP);
    assertThat(faults.take("GET", "/me")).isEmpty();
  }

  @Test
  void thoseOfWebhooksAndRequestsAreApart() {
    var faults = new FaultList();
    faults.add(Fault.of(FaultKind.WEBHOOK_DUPLICATE), 1);

    assertThat(faults.take("GET", "/me")).isEmpty();
    assertThat(faults.takeOfWebhook()).isPresent();
    assertThat(faults.takeOfWebhook()).isEmpty();
  }

  @Test
  void areLimitedAndForgotten() {
    var faults = new FaultList();
    for (int i = 0; i < 100; i++) {
      assertThat(faults.add(Fault.of(FaultKind.DROP), 1)).isPresent();
    }

    assertThat(faults.add(Fault.of(FaultKind.DROP), 1)).isEmpty();
    faults.clear();
    assertThat(faults.add(Fault.of(FaultKind.DROP), 1)).map(FaultList.Waiting::number).contains(1);
  }

  @ParameterizedTest
  @CsvSource({
    "slow=250,SLOW,250,503,1024",
    "slow=30000,SLOW,30000,503,1024",
    "error,ERROR,1000,503,1024",
    "error=500,ERROR,1000,500,1024",
    "drop,DROP,1000,503,1024",
    "Lost-Answer,LOST_ANSWER,1000,503,1024",
    "cut-body=7,CUT_BODY,1000,503,7"
  })
  void aRequestAsksForItsOwn(String header, FaultKind kind, int delay, int status, int bytes) {
    Fault fault = FaultHeader.parse(header).orElseThrow();

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.delayMs()).isEqualTo(delay);
    assertThat(fault.reason().status()).isEqualTo(status);
    assertThat(fault.afterBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "error=404",
    "fast",
    "slow=x",
    "slow=5000000",
    "slow=30001",
    "cut-body=0",
    "drop=",
    "webhook-late"
  })
  void whatIsNoneIsNotTaken(String header) {
    assertThat(FaultHeader.parse(header)).isEmpty();
  }

  @Test
  void onlySomeStatusesArePossible() {
    assertThat(Fault.reason(500)).contains(Reason.INTERNAL_ERROR);
    assertThat(Fault.reason(418)).isEmpty();
  }

  @Test
  void theKeysHaveTheFormOfKeysAndDiffer() {
    assertThat(SandboxKey.values())
        .extracting(SandboxKey::text)
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("sohoa_[0-9a-f]{16}_[A-Za-z0-9_-]{43}"));
  }
}
