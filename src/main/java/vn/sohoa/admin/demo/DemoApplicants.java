package vn.sohoa.admin.demo;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.admin.sample.value.Dice;
import vn.sohoa.admin.sample.value.InventedNames;
import vn.sohoa.clean.identifier.TaxCode;

/**
 * Generated applicants. About one in six has nearly the same name as the previous one. A few file
 * many dossiers, most file one or two.
 */
final class DemoApplicants {
  private static final double ENTERPRISES = 0.72;
  private static final double OF_A_FAMILY = 0.16;

  private final List<DemoApplicant> all;

  private DemoApplicants(List<DemoApplicant> all) {
    this.all = all;
  }

  static DemoApplicants of(long seed, int count) {
    var all = new ArrayList<DemoApplicant>(count);
    for (int i = 0; i < count; i++) {
      Dice dice = Dice.of(seed ^ 0xA11CEL, i);
      all.add(
          i > 0 && dice.chance(OF_A_FAMILY) ? relative(all.getLast(), i, dice) : stranger(i, dice));
    }
    return new DemoApplicants(all);
  }

  private static DemoApplicant stranger(int index, Dice dice) {
    boolean enterprise = dice.chance(ENTERPRISES);
    return new DemoApplicant(
        enterprise,
        enterprise ? InventedNames.enterprise(dice) : InventedNames.person(dice),
        enterprise ? taxCode(index) : personalId(index, dice));
  }

  private static DemoApplicant relative(DemoApplicant other, int index, Dice dice) {
    return other.enterprise()
        ? new DemoApplicant(true, InventedNames.sister(other.name(), dice), taxCode(index))
        : new DemoApplicant(
            false, InventedNames.sibling(other.name(), dice), personalId(index, dice));
  }

  /** Returns the next tax code that has a valid check digit. */
  private static String taxCode(int index) {
    for (int stem = 20_000_000 + index * 3; ; stem++) {
      for (int check = 0; check < 10; check++) {
        String code = "%09d%d".formatted(stem, check);
        if (TaxCode.parse(code).isPresent()) {
          return code;
        }
      }
    }
  }

  private static String personalId(int index, Dice dice) {
    int year = 40 + dice.below(59);
    return "%03d%d%02d%06d"
        .formatted(dice.chance(0.6) ? 31 : 30, dice.below(2), year, index % 1_000_000);
  }

  /** Returns a random applicant; a fifth of the applicants file half of all dossiers. */
  DemoApplicant pick(Dice dice) {
    double skewed = Math.pow(dice.fraction(), 2.3);
    return all.get((int) (skewed * all.size()));
  }

  /** Returns a random applicant that is not this one. */
  DemoApplicant other(DemoApplicant than, Dice dice) {
    DemoApplicant other;
    do {
      other = all.get(dice.below(all.size()));
    } while (other.equals(than));
    return other;
  }
}
