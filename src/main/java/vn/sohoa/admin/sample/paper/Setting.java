package vn.sohoa.admin.sample.paper;

import java.util.List;
import java.util.Optional;
import vn.sohoa.admin.sample.template.Template;
import vn.sohoa.admin.sample.value.Dice;
import vn.sohoa.admin.sample.value.Facts;

/**
 * What the writers of the parts of one paper share.
 *
 * @param notes the truth so far
 */
record Setting(Template template, Facts facts, Dice dice, Flow flow, Truth.Notes notes) {
  Look look() {
    return flow.look();
  }

  /** Returns one of the alternatives with its placeholders filled; empty if there are none. */
  Optional<String> text(String name) {
    return said(template.alternatives(name));
  }

  /** Returns one of the alternatives with its placeholders filled; empty if there are none. */
  Optional<String> said(List<String> alternatives) {
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(facts.say(dice.pick(alternatives))).filter(text -> !text.isBlank());
  }
}
