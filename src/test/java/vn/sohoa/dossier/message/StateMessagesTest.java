package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.dossier.message.Messages.day;
import static vn.sohoa.dossier.message.Messages.entry;
import static vn.sohoa.dossier.message.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.dossier.SourceOrder;
import vn.sohoa.dossier.StateLog;

class StateMessagesTest {
  private static final Instant NOW = day(30).toInstant();

  /** A dossier as far as its states go, taking messages as the service does. */
  private static final class Desk {
    private StateLog log = new StateLog(Map.of(), SourceOrder.UNKNOWN);
    private Optional<DossierState> state = Optional.empty();
    private SourceOrder order = SourceOrder.UNKNOWN;

    void take(DossierRequest sent) {
      int place = sent.order().against(order);
      if (state.isPresent() && place == 0) {
        return;
      }
      if (state.isPresent() && place < 0) {
        log = log.plus(StateMessages.late(state.get(), sent));
        return;
      }
      order = sent.order().after(order);
      log = log.plus(StateMessages.of(sent, order, state, NOW));
      state = Optional.of(sent.state());
    }

    String history() {
      return String.join(
          ", ",
          new TreeSet<>(log.changes().keySet())
              .stream()
                  .map(one -> one.at().toString().substring(8, 10) + " " + one.state())
                  .toList());
    }
  }

  private static String history(DossierRequest... sent) {
    return history(List.of(sent));
  }

  private static String history(List<DossierRequest> sent) {
    var desk = new Desk();
    sent.forEach(desk::take);
    return desk.history();
  }

  @Test
  void aReceptionAfterARequestIsAChangeOfItsOwn() {
    assertThat(
            history(
                message("RECEIVED"),
                message("SUPPLEMENT_REQUESTED since 5"),
                message("RECEIVED since 9")))
        .isEqualTo("01 RECEIVED, 05 SUPPLEMENT_REQUESTED, 09 RECEIVED");
  }

  @Test
  void aReceptionThatStillIsAddsNothing() {
    assertThat(history(message("RECEIVED"), message("RECEIVED"), message("RECEIVED")))
        .isEqualTo("01 RECEIVED");
  }

  @Test
  void whatSaysNoTimeCountsFromNow() {
    assertThat(history(message("RECEIVED"), message("IN_PROGRESS"), message("IN_PROGRESS")))
        .isEqualTo("01 RECEIVED, 30 IN_PROGRESS");
  }

  @Test
  void aToldTimeTakesThePlaceOfAnEstimateOfTheSameStay() {
    assertThat(
            history(
                message("RECEIVED"),
                message("SUPPLEMENT_REQUESTED"),
                message("SUPPLEMENT_REQUESTED since 5"),
                message("SUPPLEMENT_REQUESTED")))
        .isEqualTo("01 RECEIVED, 05 SUPPLEMENT_REQUESTED");
    assertThat(
            history(message("SUPPLEMENT_REQUESTED", 2), message("SUPPLEMENT_REQUESTED since 5", 1)))
        .as("also where it comes late")
        .isEqualTo("01 RECEIVED, 05 SUPPLEMENT_REQUESTED");
  }

  @Test
  void anEstimateOfAnotherStayStands() {
    assertThat(
            history(
                message("SUPPLEMENT_REQUESTED since 5"),
                message("RECEIVED since 9"),
                message("SUPPLEMENT_REQUESTED")))
        .isEqualTo("01 RECEIVED, 05 SUPPLEMENT_REQUESTED, 09 RECEIVED, 30 SUPPLEMENT_REQUESTED");
  }

  @Test
  void anEndIsCorrectedByALaterMessageAlsoWithoutAnyOrder() {
    assertThat(history(message("FINISHED on 10"), message("FINISHED on 8")))
        .isEqualTo("01 RECEIVED, 08 FINISHED");
  }

  @Test
  void whatComesWithoutOrderAfterAWholeHistoryIsAddedToIt() {
    assertThat(
            history(
                message("IN_PROGRESS", 5, List.of(entry("RECEIVED 2"), entry("IN_PROGRESS 3"))),
                message("SUPPLEMENT_REQUESTED since 6")))
        .isEqualTo("02 RECEIVED, 03 IN_PROGRESS, 06 SUPPLEMENT_REQUESTED");
  }

  /** All of them tell of times, so all orders have to come to what the right one comes to. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FINISHED since 10; FINISHED on 8 | 01 RECEIVED, 08 FINISHED
          FINISHED on 10; FINISHED on 8; FINISHED on 9 | 01 RECEIVED, 09 FINISHED
          FINISHED on 10; RETURNED on 8 since 12 | 01 RECEIVED, 08 FINISHED, 12 RETURNED
          FINISHED on 10; RETURNED since 12; RETURNED since 11 | 01 RECEIVED, 10 FINISHED, 11 RETURNED
          FINISHED since 10; IN_PROGRESS all 2 RECEIVED, 3 IN_PROGRESS | 02 RECEIVED, 03 IN_PROGRESS
          STOPPED since 10; IN_PROGRESS all 2 RECEIVED; IN_PROGRESS since 4 | 02 RECEIVED, 04 IN_PROGRESS
          FINISHED all 2 RECEIVED, 10 FINISHED; FINISHED on 8 | 02 RECEIVED, 08 FINISHED
          FINISHED all 2 RECEIVED, 10 FINISHED; FINISHED all 2 RECEIVED, 8 FINISHED | 02 RECEIVED, 08 FINISHED
          SUPPLEMENT_REQUESTED since 5; RECEIVED since 9; FINISHED on 20 | 01 RECEIVED, 05 SUPPLEMENT_REQUESTED, 09 RECEIVED, 20 FINISHED
          SUPPLEMENT_REQUESTED since 5; SUPPLEMENT_REQUESTED since 5; IN_PROGRESS since 7 | 01 RECEIVED, 05 SUPPLEMENT_REQUESTED, 07 IN_PROGRESS
          """)
  void theOrderOfArrivalDoesNotMatter(String messages, String history) {
    var sent = new ArrayList<DossierRequest>();
    for (String one : messages.split("; ", -1)) {
      sent.add(message(one, sent.size() + 1));
    }

    for (List<DossierRequest> arrival : Messages.permutations(sent)) {
      assertThat(history(arrival)).as("%s", arrival).isEqualTo(history);
    }
  }

  @Test
  void anOlderEndIsDeniedByANewerStateThatCannotFollowIt() {
    assertThat(history(message("IN_PROGRESS since 5", 2), message("FINISHED since 4", 1)))
        .isEqualTo("01 RECEIVED, 05 IN_PROGRESS");
  }

  @Provide
  Arbitrary<List<DossierRequest>> messages() {
    Arbitrary<Integer> day = Arbitraries.integers().between(1, 9);
    Arbitrary<String> on =
        day.flatMap(
            at ->
                Arbitraries.of(
                    "SUPPLEMENT_REQUESTED since " + at,
                    "RECEIVED since " + at,
                    "IN_PROGRESS since " + at,
                    "IN_PROGRESS all 2 RECEIVED, " + at + " IN_PROGRESS",
                    "IN_PROGRESS all 2 RECEIVED, " + at + " SUPPLEMENT_REQUESTED, 9 IN_PROGRESS"));
    Arbitrary<String> end =
        day.flatMap(
            at ->
                Arbitraries.of(
                    "FINISHED since " + at,
                    "FINISHED on " + at,
                    "FINISHED all 2 RECEIVED, " + at + " FINISHED"));
    return Arbitraries.integers()
        .between(0, 4)
        .flatMap(
            open ->
                on.list()
                    .ofSize(open)
                    .flatMap(
                        begin ->
                            end.list()
                                .ofMaxSize(3)
                                .map(
                                    ends -> {
                                      var sent = new ArrayList<DossierRequest>();
                                      begin.forEach(one -> sent.add(message(one, sent.size() + 1)));
                                      ends.forEach(one -> sent.add(message(one, sent.size() + 1)));
                                      return List.copyOf(sent);
                                    })));
  }

  @Property
  void anyOrderOfArrivalComesToTheSame(
      @ForAll("messages") List<DossierRequest> sent, @ForAll java.util.Random random) {
    var arrival = new ArrayList<>(sent);
    java.util.Collections.shuffle(arrival, random);
    arrival.addAll(sent.stream().limit(2).toList()); // some come twice

    assertThat(history(arrival)).isEqualTo(history(sent));
  }
}
