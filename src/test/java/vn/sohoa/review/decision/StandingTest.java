package vn.sohoa.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The last decision about something stands, until it is undone. */
class StandingTest {
  private static Decision decision(
      long sequence, DecisionKind kind, String target, Optional<UUID> undoes) {
    return new Decision(
        UUID.randomUUID(),
        sequence,
        kind,
        target,
        Optional.empty(),
        Optional.of("{}"),
        Optional.empty(),
        "key",
        Instant.EPOCH.plusSeconds(sequence),
        undoes);
  }

  @Test
  void onlyAnUndoNamesAnotherDecision() {
    assertThatThrownBy(() -> decision(1, DecisionKind.UNDO, "", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decision(1, DecisionKind.FIELD, "", Optional.of(UUID.randomUUID())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decisionsOfOneNameAndAnotherKindAreApart() {
    Decision field = decision(1, DecisionKind.FIELD, "subject", Optional.empty());
    Decision finding = decision(2, DecisionKind.FINDING, "subject", Optional.empty());

    Standing standing = Standing.of(List.of(field, finding));

    assertThat(standing.about(DecisionKind.FIELD, "subject")).contains(field);
    assertThat(standing.about(DecisionKind.FINDING, "subject")).contains(finding);
  }

  /** Against a stack for each subject, which is the plainest way to undo. */
  @Property
  void aHistoryGivesTheSameAsStacks(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps) {
    var random = new Random(seed);
    var history = new ArrayList<Decision>();
    Map<String, Deque<Decision>> stacks = new HashMap<>();
    for (int step = 1; step <= steps; step++) {
      String target = "field" + random.nextInt(4);
      Deque<Decision> stack = stacks.computeIfAbsent(target, _ -> new ArrayDeque<>());
      if (random.nextInt(3) == 0 && !stack.isEmpty()) {
        history.add(
            decision(step, DecisionKind.UNDO, target, Optional.of(stack.removeLast().id())));
      } else {
        Decision made = decision(step, DecisionKind.FIELD, target, Optional.empty());
        stack.addLast(made);
        history.add(made);
      }
    }
    Collections.shuffle(history, random);

    Standing standing = Standing.of(history);

    stacks.forEach(
        (target, stack) ->
            assertThat(standing.about(DecisionKind.FIELD, target))
                .isEqualTo(Optional.ofNullable(stack.peekLast())));
  }
}
