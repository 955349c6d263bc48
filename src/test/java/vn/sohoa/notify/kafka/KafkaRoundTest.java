package vn.sohoa.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.sohoa.notify.EventType;
import vn.sohoa.notify.OutboxEvent;

class KafkaRoundTest {
  /**
   * @param isOpen upper case: may be spoken of
   */
  private static KafkaTopics.Next next(long position, String subject, boolean isOpen) {
    return new KafkaTopics.Next(
        new OutboxEvent(
            position,
            new UUID(0, position),
            EventType.DOCUMENT_CHANGED,
            subject,
            Instant.EPOCH,
            "{}"),
        isOpen);
  }

  /** Upper case letters are subjects that may be spoken of, lower case others. */
  private static List<KafkaTopics.Next> all(String subjects, long first) {
    return IntStream.range(0, subjects.length())
        .mapToObj(
            at ->
                next(
                    first + at,
                    String.valueOf(subjects.charAt(at)),
                    Character.isUpperCase(subjects.charAt(at))))
        .toList();
  }

  private static String subjects(KafkaRound round) {
    return String.join("", round.events().stream().map(OutboxEvent::subject).toList());
  }

  @Test
  void endsBeforeASecondEventOfTheSame() {
    KafkaRound round = KafkaRound.of(all("ABxCyBD", 11));

    assertThat(subjects(round)).isEqualTo("ABC");
    assertThat(round.withheld()).isEqualTo(2);
    assertThat(round.end()).isEqualTo(15);
    assertThat(round.positionAfter(0)).isEqualTo(10);
    assertThat(round.positionAfter(1)).isEqualTo(11);
    assertThat(round.positionAfter(2)).as("what is withheld is passed").isEqualTo(13);
    assertThat(round.positionAfter(3)).isEqualTo(15);
  }

  @Test
  void passesWhatMayNotBeSpokenOf() {
    KafkaRound round = KafkaRound.of(all("xxy", 5));

    assertThat(round.events()).isEmpty();
    assertThat(round.positionAfter(0)).isEqualTo(7);
  }

  /** Whatever fails and whenever: each is confirmed at last, and the first time in its order. */
  @Property
  void nothingIsSkippedAndTheOrderOfEachSubjectHolds(
      @ForAll @StringLength(min = 1, max = 40) @CharRange(from = 'A', to = 'D') String subjects,
      @ForAll @Size(min = 1, max = 60) List<Integer> failures) {
    List<KafkaTopics.Next> events = all(subjects, 1);
    var stored = new ArrayList<Long>();
    long position = 0;
    int turn = 0;
    while (position < events.size()) {
      KafkaRound round = KafkaRound.of(events.subList((int) position, events.size()));
      int failing = turn < failures.size() ? Math.floorMod(failures.get(turn), 50) : 50;
      int confirmed = Math.min(failing, round.events().size());
      // Those behind the one that fails may have been stored nevertheless
      for (int at = 0; at < round.events().size(); at++) {
        if (at != failing) {
          stored.add(round.events().get(at).position());
        }
      }
      position = round.positionAfter(confirmed);
      turn++;
    }

    assertThat(stored).containsAll(events.stream().map(one -> one.event().position()).toList());
    Map<String, Long> last = new HashMap<>();
    stored.stream()
        .distinct()
        .forEach(
            one -> {
              String subject = events.get((int) (one - 1)).event().subject();
              assertThat(one).isGreaterThan(last.getOrDefault(subject, 0L));
              last.put(subject, one);
            });
  }
}
