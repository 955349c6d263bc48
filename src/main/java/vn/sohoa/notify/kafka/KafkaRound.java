package vn.sohoa.notify.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.sohoa.notify.OutboxEvent;

/**
 * What is sent at the same time: events from the first on, each about something else. So what is
 * sent again after a failure comes before every later event of the same document.
 *
 * @param events those that may be spoken of
 * @param withheld how many may not
 * @param end position of the last one that was looked at
 */
record KafkaRound(List<OutboxEvent> events, int withheld, long end) {
  KafkaRound {
    events = List.copyOf(events);
  }

  /**
   * @param next at least one event, in order
   */
  static KafkaRound of(List<KafkaTopics.Next> next) {
    var subjects = new HashSet<String>();
    var events = new ArrayList<OutboxEvent>();
    int withheld = 0;
    long end = next.getFirst().event().position() - 1;
    for (KafkaTopics.Next one : next) {
      if (!one.isOpen()) {
        withheld++;
      } else if (subjects.add(one.event().subject())) {
        events.add(one.event());
      } else {
        break;
      }
      end = one.event().position();
    }
    return new KafkaRound(events, withheld, end);
  }

  /**
   * Returns how far the topic has come.
   *
   * @param confirmed how many of the events, from the first on, were confirmed
   */
  long positionAfter(int confirmed) {
    return confirmed == events.size() ? end : events.get(confirmed).position() - 1;
  }
}
